import { addDays } from '@tiepdan/platform/contract';
import type { History, PlainDay, PlainMatter } from './history.js';
import { emptyHistory, isOwn } from './history.js';

/** Repeatable chance: the same seed gives the same history. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed * 2_654_435_761 + 1;
  }

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }

  one<T>(of: readonly T[]): T {
    const chosen = of[this.below(of.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  }

  uuid(): string {
    const hex = Array.from({ length: 32 }, () => this.below(16).toString(16)).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}

/** Two and a half years with few matters and many receptions, so that repeats, overlaps and shared days are common. */
export function randomHistory(seed: number): History {
  const chance = new Chance(seed);
  const history = emptyHistory();
  const day = (): string => addDays('2021-06-01', chance.below(930));
  for (let n = 0; n < 4 + chance.below(12); n++)
    history.matters.push({ id: chance.uuid(), kind: chance.one(['complaint', 'denunciation', 'proposal']) });
  for (let n = 0; n < chance.below(14); n++) addDay(chance, history, day());
  for (let n = 0; n < chance.below(70); n++) addReception(chance, history, day());
  for (let n = 0; n < chance.below(40); n++) addPetition(chance, history, day());
  for (let n = 0; n < chance.below(30); n++)
    history.documents.push({
      id: chance.uuid(),
      issuedOn: day(),
      kind: chance.one(['forwarding', 'guidance', 'urging', 'notice', 'directive']),
      matterId: matterOf(chance, history).id,
      status: statusOf(chance),
    });
  return history;
}

const matterOf = (chance: Chance, history: History): PlainMatter => chance.one(history.matters);
const statusOf = (chance: Chance): 'active' | 'cancelled' => (chance.below(10) === 0 ? 'cancelled' : 'active');

function addDay(chance: Chance, history: History, heldOn: string): void {
  const day: PlainDay = {
    id: chance.uuid(),
    heldOn,
    session: chance.one(['periodic', 'ad-hoc']),
    byDeputy: chance.below(3) === 0,
    outcome: chance.one(['planned', 'announced', 'held', 'held-nobody', 'not-held']),
    purpose: chance.below(6) === 0 ? 'dialogue' : 'reception',
    ofBody: chance.below(6) === 0,
    status: statusOf(chance),
  };
  // One leader can have only one day of a kind on one date (UQ_leader_day_host).
  if (!history.days.some(({ heldOn: on, session }) => on === day.heldOn && session === day.session)) history.days.push(day);
}

function addReception(chance: Chance, history: History, receivedOn: string): void {
  const days = history.days.filter(isOwn);
  const day = days.length && chance.below(3) === 0 ? chance.one(days) : null;
  history.receptions.push({
    id: chance.uuid(),
    receivedOn: day?.heldOn ?? receivedOn,
    mode: day?.session ?? 'regular',
    dayId: day?.id ?? null,
    attendance: chance.one(['received', 'received', 'received', 'received', 'received', 'no-show', 'refused']),
    headCount: chance.below(4) === 0 ? 4 + chance.below(40) : 1 + chance.below(4),
    matterId: matterOf(chance, history).id,
    status: statusOf(chance),
  });
}

function addPetition(chance: Chance, history: History, receivedOn: string): void {
  const matter = matterOf(chance, history);
  const eligibility = chance.one(['pending', 'eligible', 'eligible', 'ineligible'] as const);
  history.petitions.push({
    id: chance.uuid(),
    receivedOn,
    kind: matter.kind,
    matterId: matter.id,
    signatories: 1 + chance.below(3),
    eligibility,
    competence: eligibility === 'eligible' ? chance.one(['within', 'outside']) : null,
    status: statusOf(chance),
  });
}
