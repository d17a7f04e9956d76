import { unitFigures } from '../../database/demo-unit-figures.js';
import { COLUMNS, LETTERS } from '../columns.js';
import { cancel } from './cases.js';
import type { Desk } from './desk.js';

/** A quarter that is over under every clock. */
const PERIOD = '2026-Q2';

/** What an office keeps of its own work: reports, units, state management, feedback, calendar, reminders. */
export async function makeReports(desk: Desk): Promise<void> {
  await makeRecords(desk);
  const unit = (name: string, agencyId: string | null) => desk.make('head', 'POST /api/reporting-units', { name, shortName: name, kind: 'commune', agencyId, validFrom: '2024-01-01' });
  const [own, other] = [await unit(`Sở ${desk.marks.word}`, desk.ids.agency), await unit(`Xã ${desk.marks.word}`, desk.ids.otherAgency)];
  desk.keep('unit', 'own', { id: other.id });
  const sent = await desk.make('agency', 'POST /api/own-returns', { period: PERIOD, forms: unitFigures('tt06', 2, 1) });
  desk.keep('own-return', 'own', { id: sent.id });
  const entered = await desk.make('compiler', 'POST /api/unit-returns', { unitId: other.id, period: PERIOD, forms: unitFigures('tt06', 3, 1), note: desk.marks.word });
  desk.keep('unit-return', 'own', { id: entered.id });
  // A body sees its own unit's figures alone, not those of another unit of the office.
  desk.keep('own-return', 'other', { id: entered.id });
  void own;
  const filing = await desk.make('head', 'POST /api/filings', { period: PERIOD });
  desk.keep('filing', 'own', { id: filing.id, slug: '01-TCD', column: '1' });
  const narrative = await desk.make('compiler', 'POST /api/narratives', { variant: 'office', period: '2026-Q1' });
  desk.keep('narrative', 'own', { id: narrative.id });
  await makeReminders(desk);
  const declared = { period: '2026-Q1', version: 0, source: desk.marks.word, cutOffOn: '2026-03-14' };
  await desk.make('compiler', 'PUT /api/declared-figures/{table}', declared, { table: 'spreading' });
  desk.keep('declared-figures', 'own', { id: await desk.one('SELECT id FROM declared_return WHERE office_id = $1', [desk.officeId]) });
  const lock = await desk.make('head', 'POST /api/period-locks', { from: '2025-03-15', to: '2025-06-14', reason: desk.marks.word });
  desk.keep('period-lock', 'own', { id: (await desk.one('SELECT id FROM period_lock WHERE office_id = $1', [desk.officeId])) || lock.id });
  desk.keep('audit-row', 'own', { id: await desk.one('SELECT id FROM audit_record WHERE office_id = $1 ORDER BY id LIMIT 1', [desk.officeId]) });
}

/** Records that are entered, corrected and cancelled in the same way. */
async function makeRecords(desk: Desk): Promise<void> {
  const word = desk.marks.word;
  const kinds = [
    ['instrument', 'legal-instruments', { title: word, number: '12/QĐ-UBND' }],
    ['training', 'training-events', { topic: word }],
    ['inspection', 'inspections', { title: word, units: 2 }],
    ['feedback', 'feedback', { content: `Phản ánh ${word}`, procedureName: 'Cấp giấy', fieldCode: 'land', anonymous: true, receivedOn: '2026-10-05' }],
  ] as const;
  for (const [kind, path, changes] of kinds)
    for (const state of ['own', 'cancelled'] as const) {
      const { id } = await desk.make('head', `POST /api/${path}`, changes);
      if (state === 'cancelled') await cancel(desk, path, id);
      desk.keep(kind, state, { id });
    }
  for (const [state, day] of [
    ['own', '2026-12-23'],
    ['cancelled', '2026-12-24'],
  ] as const) {
    await desk.make('head', 'POST /api/calendar/days', { day, kind: 'rest', name: `Nghỉ ${word}` });
    const id = await desk.one('SELECT id FROM calendar_day WHERE office_id = $1 AND day = $2', [desk.officeId, day]);
    if (state === 'cancelled') await desk.make('head', 'POST /api/calendar/days/{id}/cancellation', { version: 1 }, { id });
    desk.keep('calendar-day', state, { id });
  }
}

/** Digests are of whom they were made for. */
async function makeReminders(desk: Desk): Promise<void> {
  await desk.one(`INSERT INTO digest_run (office_id, day, made_at, digests) VALUES ($1, '2026-10-20', now(), 1)`, [desk.officeId]);
  const sections = JSON.stringify([{ code: 'overdue', total: 1, lines: [] }]);
  for (const letter of LETTERS) {
    const id = await desk.one(
      `INSERT INTO digest (office_id, account_id, day, sections, created_at) SELECT office_id, id, '2026-10-20', $3::jsonb, now() FROM account WHERE office_id = $1 AND roles = ARRAY[$2] ORDER BY id DESC LIMIT 1 RETURNING id`,
      [desk.officeId, COLUMNS[letter].role, sections],
    );
    desk.keepFor('reminder', letter, { id });
    desk.keep('reminder', 'own', { id });
  }
}
