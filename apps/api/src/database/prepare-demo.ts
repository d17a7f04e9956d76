import { Chronicle } from '@tiepdan/audit/api';
import { CalendarQueries } from '@tiepdan/calendar/api';
import { previousWorkingDay } from '@tiepdan/calendar/contract';
import { SealedIdentities, SealedTexts, type Vault } from '@tiepdan/citizen/api';
import { RaiseFlag } from '@tiepdan/matter/api';
import type { FlagDetails } from '@tiepdan/matter/contract';
import { type Actor, type PlainDate, addDays, permissionsOf } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { makeDigestsOfMorning } from '@tiepdan/reminder/api';
import type { DataSource } from 'typeorm';
import { writeDemoConclusions } from './demo-conclusions.js';
import { writeDemoDeliveries } from './demo-deliveries.js';
import { writeDemoDrafts } from './demo-drafts.js';
import { writeDemoFeedback } from './demo-feedback.js';
import { writeDemoFilings } from './demo-filings.js';
import { writeDemoHearings } from './demo-hearings.js';
import { writeDemoNarratives } from './demo-narratives.js';
import { writeDemoOversight } from './demo-oversight.js';
import { writeDemoResolutions } from './demo-resolutions.js';
import { writeDemoSchedule } from './demo-schedule.js';
import { permissionTables } from '../permission-tables.js';

/** The matters that are marked by hand: of those still open to everybody, the two that people came about most often. */
const MARKED_SQL = `SELECT m.id FROM matter m JOIN reception r ON r.office_id = m.office_id AND r.matter_id = m.id
  WHERE m.office_id = $1 AND m.status = 'active' AND NOT m.sealed AND m.kind = 'complaint' GROUP BY m.id ORDER BY count(*) DESC, m.id LIMIT 2`;

const HEAD_SQL = `SELECT a.id AS "accountId", a.office_id AS "officeId", a.full_name AS "fullName", a.roles FROM account a
  WHERE 'head' = ANY(a.roles) ORDER BY (SELECT count(*) FROM petition p WHERE p.office_id = a.office_id) DESC, a.id LIMIT 1`;

/**
 * What officers of the demo did that only the product's own actions write: two matters marked out, what became of the papers
 * that were sent, how cases were resolved and what came of it, what leaders concluded, papers that are being prepared, state
 * management of the field, the rules of the leaders' days, who asked to be heard on them, and the reminders of the last working day
 * before `today`. Call it once, when the demo has been loaded and its limits run.
 */
export async function prepareDemo(source: DataSource, today: PlainDate, vault: Vault): Promise<void> {
  const database = new Database(source);
  const [head] = await source.query<(Pick<Actor, 'accountId' | 'officeId' | 'fullName'> & { readonly roles: readonly string[] })[]>(HEAD_SQL);
  if (!head) return;
  const calendar = await new CalendarQueries(database).of(head.officeId);
  const day = previousWorkingDay(calendar, addDays(today, -1));
  // The demo's other office stands below: whoever inspects may look into it. Figures go by reporting units, so none changes by it.
  await source.query(`UPDATE office SET parent_id = $1 WHERE id <> $1`, [head.officeId]);
  const actor: Actor = { ...head, permissions: permissionsOf(head.roles, permissionTables), requestId: 'demo', ip: null };
  const texts = new SealedTexts(new SealedIdentities(vault));
  const raise = new RaiseFlag(database, new Chronicle(database), new Clock(), texts);
  const matters = await source.query<{ id: string }[]>(MARKED_SQL, [head.officeId]);
  for (const [index, { id }] of matters.entries()) {
    const flag = flagsFrom(day)[index];
    if (flag) await raise.run(actor, id, flag);
  }
  await writeDemoDeliveries(database, actor, today);
  await writeDemoResolutions(database, actor, today);
  await writeDemoConclusions(database, actor, today);
  await writeDemoDrafts(database, actor, texts, new Clock());
  await writeDemoFeedback(database, actor, today);
  await writeDemoOversight(database, actor, today);
  await writeDemoSchedule(database, actor, today);
  await writeDemoHearings(database, actor, today);
  await writeDemoNarratives(database, actor, today);
  await writeDemoFilings(database, actor, today);
  await makeDigestsOfMorning(database, day, permissionTables);
}

function flagsFrom(day: PlainDate): FlagDetails[] {
  return [
    { flag: 'prolonged', criteria: [], fromOn: day, basis: 'Danh sách vụ việc kéo dài do UBND tỉnh theo dõi' },
    { flag: 'complex', criteria: ['many-contents', 'differing-opinions'], fromOn: day, basis: 'Văn bản xác định vụ việc phức tạp của Ban' },
  ];
}
