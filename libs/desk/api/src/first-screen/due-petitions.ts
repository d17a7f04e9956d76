import type { DueEntry } from '@tiepdan/desk/contract';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { type Line, toEntry } from '../entries/entry.js';
import { petitionLines } from '../entries/lines.js';

/** How many petitions the list shows. */
const SHOWN = 10;
/** No petition has more limits running at once: among so many times the first limits are the first petitions. */
const MOST_LIMITS = 20;

/**
 * The petitions whose running limits end first. Who assigns work, signs or compiles sees everybody's; an officer the own
 * ones and those that nobody has yet. A filed petition's year of keeping (R12) is nothing that must be done by a day.
 */
export async function duePetitions(manager: EntityManager, actor: Actor): Promise<DueEntry[]> {
  if (!actor.permissions.has('petition.read')) return [];
  const everybody = actor.permissions.has('petition.assign') || !actor.permissions.has('petition.propose');
  const lines = await manager.query<(Line & { readonly dueOn: PlainDate })[]>(
    `WITH first AS (
       SELECT l.petition_id, l.due_on
       FROM running_limit l JOIN petition p ON p.office_id = l.office_id AND p.id = l.petition_id
       WHERE l.office_id = $1 AND l.state = 'running' AND l.code <> 'R12' AND p.status = 'active'
         AND ($3 OR p.officer_id IS NULL OR p.officer_id = $2)
       ORDER BY l.due_on, l.petition_id LIMIT ${SHOWN * MOST_LIMITS}),
     nearest AS (SELECT petition_id, min(due_on) AS due_on FROM first GROUP BY petition_id ORDER BY min(due_on), petition_id LIMIT ${SHOWN})
     SELECT line.kind, line.id, line."on"::text AS "on", line.status, line.data, n.due_on::text AS "dueOn"
     FROM (${petitionLines()} WHERE p.office_id = $1 AND p.id IN (SELECT petition_id FROM nearest)) line
     JOIN nearest n ON n.petition_id = line.id ORDER BY n.due_on, line.id`,
    [actor.officeId, actor.accountId, everybody],
  );
  return lines.map((line) => ({ ...toEntry(line), dueOn: line.dueOn }));
}
