import { randomUUID } from 'node:crypto';
import { OPEN_STAGES, type PetitionStage, UNDECIDED_STAGES } from '@tiepdan/petition/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { Reader } from '../../engine/reader.js';
import { loadFields } from '../fields.js';
import type { Judged, OfficeHistory, PlainAct, PlainPetition } from './plain-history.js';
import * as sql from './statements.js';

/**
 * Writes histories, each under an office of its own, by one statement a table for all of them; gives the offices' ids in their order.
 * Petitions live step by step, the columns first and then the step, as petition/api does it, so that the triggers of the schema write
 * their states: nothing here knows how a state is kept.
 */
export async function loadHistories(reader: Reader, histories: readonly OfficeHistory[]): Promise<string[]> {
  await loadFields(reader);
  const offices = histories.map((history) => ({ history, office: randomUUID(), account: randomUUID(), leader: randomUUID(), elsewhere: randomUUID(), body: randomUUID() }));
  const write = async (statement: string, rows: readonly object[]): Promise<void> => {
    if (rows.length) await reader.query(statement, [JSON.stringify(rows)]);
  };
  const all = <T extends object>(of: (history: OfficeHistory) => readonly T[]) =>
    offices.flatMap(({ history, office, account, leader, elsewhere, body }) => of(history).map((row, n) => ({ n: n + 1, ...row, office, account, leader, elsewhere, body })));
  const themselves = offices.map(({ office, account, leader, elsewhere, body }) => ({ office, account, leader, elsewhere, body }));
  for (const statement of sql.OFFICES) await write(statement, themselves);
  await write(sql.MATTERS, all(({ matters }) => matters));
  await write(sql.DAYS, all(({ days }) => days));
  await write(sql.VISITS, all(({ visits }) => visits));
  await write(sql.PETITIONS, all(({ petitions }) => petitions));
  await write(sql.STEPS, all(({ petitions }) => petitions.map(({ id, receivedOn }) => ({ id, position: 1, action: 'register', to: 'registered', on: receivedOn, data: {} }))));
  await live(write, all(({ petitions }) => petitions));
  await write(sql.DECISIONS, all(({ decisions, petitions }) => decisions.map((row) => ({ ...row, step: positionOf(petitions, row.petitionId, row.act) }))));
  await write(sql.FACTS, all(({ decisions }) => decisions.flatMap(({ id, petitionId, kind, issuedOn, facts }) => facts.map((fact) => ({ ...fact, decisionId: id, petitionId, kind, issuedOn })))));
  await write(sql.TRANSFERS, all(({ transfers }) => transfers));
  await write(sql.CANCEL, all(({ petitions }) => petitions.filter(({ status }) => status === 'cancelled')));
  await write(sql.PAPERS, all(({ papers }) => papers));
  await write(sql.DELIVERIES, all(({ papers }) => papers));
  await write(sql.ANSWERS, all(({ papers }) => papers.flatMap(({ id: paperId, answers }) => answers.map((answer) => ({ ...answer, paperId })))));
  await write(sql.INSTRUMENTS, all(({ instruments }) => instruments));
  await write(sql.TRAININGS, all(({ trainings }) => trainings));
  await write(sql.INSPECTIONS, all(({ inspections }) => inspections));
  await write(sql.INSPECTION_FACTS, all(({ inspections }) => inspections.flatMap(({ id: inspectionId, facts }) => facts.map((fact) => ({ ...fact, inspectionId })))));
  return offices.map(({ office }) => office);
}

/** The place in the ledger of steps of an act: registration is the first, and corrections are no steps. */
function positionOf(petitions: readonly PlainPetition[], petitionId: string, act: number): number {
  const acts = petitions.find(({ id }) => id === petitionId)?.acts ?? [];
  return 2 + acts.slice(0, act).filter((each) => each.act !== 'correct').length;
}

interface Standing extends Judged {
  readonly stage: PetitionStage;
  readonly way: string | null;
  readonly acceptedOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
}

/** The n-th act of every petition of every office at once. */
async function live(write: (statement: string, rows: readonly object[]) => Promise<void>, petitions: readonly (PlainPetition & { readonly office: string; readonly account: string })[]): Promise<void> {
  const lives = petitions.map(({ id, office, account, acts, eligibility, competence }) => {
    let now: Standing = { stage: 'registered', eligibility, competence, way: null, acceptedOn: null, closedOn: null };
    let position = 1;
    return acts.map((act) => {
      now = follow(now, act);
      const step = act.act === 'correct' ? null : { id, office, account, position: ++position, action: act.act, from: act.from, to: act.to, on: act.on, data: dataOf(act) };
      return { columns: { id, office, ...now }, step };
    });
  });
  const longest = Math.max(0, ...lives.map((turns) => turns.length));
  for (let n = 0; n < longest; n++) {
    const turns = lives.flatMap((each) => each[n] ?? []);
    await write(sql.COLUMNS, turns.map(({ columns }) => columns));
    await write(sql.STEPS, turns.flatMap(({ step }) => step ?? []));
  }
}

/** What a step leaves in the petition's row. */
function follow(now: Standing, act: PlainAct): Standing {
  if (act.act === 'correct') return { ...now, eligibility: act.eligibility, competence: act.competence };
  if (act.from === act.to) return now;
  const moved: Standing = { ...now, stage: act.to, closedOn: OPEN_STAGES.includes(act.to) ? null : act.on };
  if (act.act === 'reopen') return { ...moved, way: null, acceptedOn: null };
  const decides = UNDECIDED_STAGES.includes(act.from) && !UNDECIDED_STAGES.includes(act.to) && act.act !== 'withdraw';
  return decides ? { ...moved, ...act.proposed, way: act.way ?? null, acceptedOn: act.to === 'accepted' ? act.on : null } : moved;
}

function dataOf(act: Exclude<PlainAct, { act: 'correct' }>): object {
  if (act.act === 'propose') return { proposal: { ...act.proposed, way: act.way } };
  return act.way ? { way: act.way } : {};
}
