import { type Cases, attach, cancel, petitionOf } from './cases.js';
import type { Desk, Made } from './desk.js';

/** Leaders' days, who asked to be heard on them, and what was concluded. */
export async function makeDays(desk: Desk, cases: Cases): Promise<void> {
  const { leader, otherLeader } = desk.ids;
  desk.keep('leader', 'own', { id: otherLeader });
  const plan = (heldOn: string): Promise<Made> => desk.make('head', 'POST /api/leader-days', { heldOn, session: 'periodic', hostId: leader, byDeputy: false, outcome: 'planned', place: `Trụ sở ${desk.marks.word}` });
  const [planned, cancelled] = [await plan('2026-12-07'), await plan('2026-12-14')];
  desk.keep('leader-day', 'own', { id: planned.id });
  await attach(desk, 'leader-days', 'own', planned.id);
  await cancel(desk, 'leader-days', cancelled.id);
  desk.keep('leader-day', 'cancelled', { id: cancelled.id });
  for (const state of ['own', 'cancelled'] as const) {
    const { id } = await desk.make('head', 'POST /api/leader-day-rules', { hostId: leader, pattern: 'month-day', monthDays: [state === 'own' ? 15 : 20], validFrom: '2027-01-01', legalBasis: desk.marks.word });
    if (state === 'cancelled') await cancel(desk, 'leader-day-rules', id);
    desk.keep('schedule-rule', state, { id });
  }
  await makeHearings(desk);
  await makeConclusions(desk, cases);
}

const writeDay = (desk: Desk, values: Readonly<Record<string, unknown>>): Promise<string> => {
  const columns = { office_id: desk.officeId, created_by: desk.ids.leaderAccount, session: 'periodic', host_id: desk.ids.leader, by_deputy: false, ...values };
  const names = Object.keys(columns);
  return desk.one(`INSERT INTO leader_day (${names.join(', ')}) VALUES (${names.map((_, place) => `$${place + 1}`).join(', ')}) RETURNING id`, Object.values(columns));
};

async function makeHearings(desk: Desk): Promise<void> {
  const day = await writeDay(desk, { held_on: '2026-11-16', outcome: 'announced', published_on: '2026-10-10', starts_at: '07:30', ends_at: '10:30', slot_minutes: 30, slot_capacity: 2, place: `Trụ sở ${desk.marks.word}` });
  desk.keep('hearing-day', 'own', { id: day, form: 'docx' });
  for (const [state, kind] of [
    ['own', 'complaint'],
    ['sealed', 'denunciation'],
  ] as const) {
    const { id: petitionId } = await petitionOf(desk, kind);
    const { id } = await desk.make('reception-officer', 'POST /api/hearings', { leaderDayId: day, petitionId });
    desk.keep('hearing', state, { id, form: 'docx' });
  }
}

async function makeConclusions(desk: Desk, cases: Cases): Promise<void> {
  const leaderDayId = await writeDay(desk, { held_on: '2026-10-06', outcome: 'held' });
  desk.keep('conclusion', 'spare', { id: leaderDayId });
  for (const [state, from] of [
    ['own', cases.own],
    ['sealed', cases.sealed],
    ['cancelled', cases.own],
  ] as const) {
    const task = { agencyId: desk.ids.agency, content: `Kiểm tra, trả lời công dân ${desk.marks.word}`, dueOn: '2026-11-16' };
    const { id } = await desk.make('head', 'POST /api/conclusions', { leaderDayId, matterId: from.matterId, text: `Giao cơ quan chuyên môn kiểm tra ${desk.marks.word}.`, concludedOn: '2026-10-06', tasks: [task] });
    desk.keep('conclusion', state, { id });
    if (state === 'cancelled') await cancel(desk, 'conclusions', id);
    else desk.keep('task', state, { id: await desk.one('SELECT id FROM conclusion_task WHERE office_id = $1 AND conclusion_id = $2', [desk.officeId, id]) });
  }
}
