import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { type ConclusionView, type TaskView, conclusionActionsFor } from '@tiepdan/conclusion/contract';
import { type Actor, type RecordStamp, platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { VISIBLE_CONCLUSIONS } from '../conclusion.policy.js';
import { TASK_COLUMNS, TASK_FROM } from '../conclusion-sql.js';
import { SealedWords } from '../sealed-words.js';
import { CONCLUSION_COLUMNS, CONCLUSION_FROM, type StoredConclusion, conclusionRow } from './conclusion.queries.js';
import { TaskQueries } from './task.queries.js';
import { type StoredTask, taskRow } from './task-rows.js';

type StoredView = StoredConclusion & Pick<RecordStamp, 'createdByName'> & { readonly createdAt: Date; readonly updatedAt: Date };
type StoredTaskView = StoredTask & Pick<TaskView, 'result' | 'evidenceId' | 'evidenceSymbol' | 'answers' | 'steps'> & { readonly noticed: boolean };

const STEPS = `(SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'on', s.taken_on, 'text', s.text, 'dueFrom', s.due_from, 'dueTo', s.due_to,
    'byName', b.full_name, 'at', to_char(s.taken_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY s.taken_at, s.id), '[]')
  FROM conclusion_task_step s JOIN account b ON b.office_id = s.office_id AND b.id = s.taken_by WHERE s.office_id = t.office_id AND s.task_id = t.id)`;
const ANSWERS = `(SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'symbol', a.symbol, 'receivedOn', a.received_on, 'summary', a.summary, 'final', a.result <> 'in-progress') ORDER BY a.id DESC), '[]')
  FROM answer a WHERE a.office_id = v.office_id AND a.delivery_id = v.id AND a.status = 'active')`;

/** One conclusion with its tasks, their steps and what the bodies answered. */
@Injectable()
export class OneConclusion {
  constructor(
    private readonly database: Database,
    private readonly tasks: TaskQueries,
    private readonly words: SealedWords,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND */
  async read(actor: Actor, id: string): Promise<ConclusionView> {
    const reading = await this.tasks.reading(actor);
    return this.database.read(async (on) => {
      const read = { conclusion: await stored(on, actor.officeId, id, reading.today), tasks: await tasksOf(on, actor.officeId, id) };
      const { createdAt, updatedAt, createdByName, ...conclusion } = read.conclusion;
      const said = await this.words.masked(on, actor.officeId, conclusion.sealedMatters, { conclusion, tasks: read.tasks });
      const unnotified = isUnnotified(conclusion, read.tasks);
      const facts = { status: conclusion.status, notice: conclusion.notices.length > 0, unnotified };
      return {
        ...conclusionRow(said.conclusion, reading.today),
        createdAt: createdAt.toISOString(),
        updatedAt: updatedAt.toISOString(),
        createdByName,
        notices: conclusion.notices,
        unnotified,
        taskList: said.tasks.map(({ noticed: _noticed, ...task }) => taskRow(task, reading)),
        actions: conclusionActionsFor(facts, actor.permissions),
      };
    });
  }

  /** @throws Refusal RECORD.NOT_FOUND */
  async history(actor: Actor, id: string): Promise<HistoryEntry[]> {
    const { sealedMatters } = await this.database.read((on) => stored(on, actor.officeId, id, '1900-01-01'));
    const entries = await this.chronicle.historyOf(actor.officeId, 'conclusion', id);
    return this.database.read((on) => this.words.masked(on, actor.officeId, sealedMatters, entries));
  }
}

/** Whether something stands in no notice, and none is in preparation. */
function isUnnotified({ notices }: StoredConclusion, tasks: readonly StoredTaskView[]): boolean {
  if (notices.some(({ state }) => state !== 'issued')) return false;
  return !notices.length || tasks.some(({ noticed, state }) => !noticed && state !== 'withdrawn');
}

async function stored(on: EntityManager, officeId: string, id: string, today: string): Promise<StoredView> {
  const [found] = await on.query<StoredView[]>(
    `SELECT ${CONCLUSION_COLUMNS}, c.created_at AS "createdAt", c.updated_at AS "updatedAt", a.full_name AS "createdByName"
     ${CONCLUSION_FROM} JOIN account a ON a.office_id = c.office_id AND a.id = c.created_by WHERE ${VISIBLE_CONCLUSIONS} AND c.id = $3`,
    [officeId, today, id],
  );
  if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  return found;
}

function tasksOf(on: EntityManager, officeId: string, conclusionId: string): Promise<StoredTaskView[]> {
  return on.query(
    `SELECT ${TASK_COLUMNS}, d.id IS NOT NULL AS noticed, t.result, t.evidence_id AS "evidenceId", e.symbol AS "evidenceSymbol", ${ANSWERS} AS answers, ${STEPS} AS steps
     ${TASK_FROM} LEFT JOIN answer e ON e.office_id = t.office_id AND e.id = t.evidence_id
     WHERE ${VISIBLE_CONCLUSIONS} AND t.conclusion_id = $2 ORDER BY t.ordinal`,
    [officeId, conclusionId],
  );
}
