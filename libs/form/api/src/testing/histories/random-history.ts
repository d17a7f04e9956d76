import { Chance } from './chance.js';
import type { OfficeHistory, PlainDay, PlainInspection, PlainInspectionFact, PlainMatter, PlainVisit, Status } from './plain-history.js';
import { randomCases } from './random-cases.js';
import { randomPetition } from './random-petition.js';

/** Eighteen months at one office with few matters and many records, so that repeats, overlaps, and days at the ends of quarters are common. */
export function randomHistory(seed: number): OfficeHistory {
  const chance = new Chance(seed);
  const many = <T>(limit: number, make: (n: number) => T): T[] => Array.from({ length: chance.below(limit) }, (_, n) => make(n + 1));
  const matters: PlainMatter[] = [first(chance), ...many(9, () => first(chance))];
  const days = withoutTwins(many(9, () => leaderDay(chance)));
  const visits = many(35, (n) => visit(chance, n, matters, days));
  const petitions = many(28, (n) => randomPetition(chance, n, chance.one(matters)));
  return {
    matters,
    days,
    visits,
    petitions,
    ...randomCases(chance, petitions, matters),
    instruments: many(7, () => ({ id: chance.uuid(), change: chance.one(['new', 'amended', 'abolished']), issuedOn: chance.day(), status: status(chance) })),
    trainings: many(6, () => ({ id: chance.uuid(), heldOn: chance.day(), classes: 1 + chance.below(4), people: chance.below(200), status: status(chance) })),
    inspections: many(6, () => inspection(chance)),
  };
}

export const status = (chance: Chance): Status => (chance.once(9) ? 'cancelled' : 'active');
const first = (chance: Chance): PlainMatter => ({ id: chance.uuid(), kind: chance.one(['complaint', 'complaint', 'denunciation', 'denunciation', 'proposal']) });

/** A day of the office itself that counts once announced: no plan, no dialogue, no other body's. Only on such a day are people received. */
export const isOwn = ({ outcome, purpose, ofBody }: PlainDay): boolean => outcome !== 'planned' && purpose !== 'dialogue' && !ofBody;

function leaderDay(chance: Chance): PlainDay {
  return {
    id: chance.uuid(),
    heldOn: chance.day(),
    session: chance.one(['periodic', 'ad-hoc']),
    byDeputy: chance.once(2),
    outcome: chance.one(['planned', 'announced', 'held', 'held', 'held-nobody', 'not-held']),
    purpose: chance.once(7) ? 'dialogue' : 'reception',
    ofBody: chance.once(7),
    status: status(chance),
  };
}

/** One leader has one day of a kind on one date (UQ_leader_day_host). */
const withoutTwins = (days: readonly PlainDay[]): PlainDay[] =>
  days.filter((day, n) => !days.slice(0, n).some(({ heldOn, session }) => heldOn === day.heldOn && session === day.session));

function visit(chance: Chance, n: number, matters: readonly PlainMatter[], days: readonly PlainDay[]): PlainVisit {
  const own = days.filter((day) => isOwn(day) && day.status === 'active');
  const day = own.length && chance.once(2) ? chance.one(own) : null;
  return {
    id: chance.uuid(),
    n,
    receivedOn: day?.heldOn ?? chance.day(),
    mode: day?.session ?? 'regular',
    dayId: day?.id ?? null,
    attendance: chance.one(['received', 'received', 'received', 'received', 'received', 'no-show', 'refused']),
    headCount: chance.once(3) ? 4 + chance.below(30) : 1 + chance.below(4),
    matterId: chance.one(matters).id,
    status: status(chance),
  };
}

function inspection(chance: Chance): PlainInspection {
  const startedOn = chance.day();
  const concludedOn = chance.once(4) ? null : chance.after(startedOn);
  const completedOn = concludedOn === null || chance.once(2) ? null : chance.after(concludedOn);
  const some = (limit: number): number => (concludedOn === null ? 0 : chance.few(limit));
  const on = (): string => (concludedOn === null ? startedOn : chance.after(concludedOn));
  const facts = concludedOn === null ? [] : Array.from({ length: chance.below(4) }, () => inspectionFact(chance, on()));
  return {
    id: chance.uuid(), startedOn, concludedOn, completedOn, units: 1 + chance.below(5), organisations: some(4), people: some(9), referredOrganisations: some(3), referredPeople: some(5),
    status: status(chance), facts: facts.filter((fact) => completedOn === null || fact.on <= completedOn),
  }; // prettier-ignore
}

const inspectionFact = (chance: Chance, on: string): PlainInspectionFact => ({
  id: chance.uuid(),
  on,
  organisations: chance.few(4),
  people: 1 + chance.below(6),
  cases: chance.few(3),
  accused: chance.few(5),
  status: status(chance),
});
