import { outcomesOf } from '@tiepdan/petition/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { type CaseKind, type DecidedOutcome, FACT_KINDS, type FactKind, isDecided } from '@tiepdan/resolution/contract';
import type { Chance } from './chance.js';
import type { OfficeHistory, PlainDecision, PlainFact, PlainMatter, PlainPaper, PlainPetition, PlainStep, PlainTransfer, Status } from './plain-history.js';

/** What comes of petitions: papers and their answers, decisions with what they demand and what was done, transfers to investigators. */
export function randomCases(chance: Chance, petitions: readonly PlainPetition[], matters: readonly PlainMatter[]): Pick<OfficeHistory, 'papers' | 'decisions' | 'transfers'> {
  const kinds = new Map(matters.map(({ id, kind }) => [id, kind]));
  const disputes = petitions.flatMap((petition) => {
    const kind = kinds.get(petition.matterId);
    return kind && kind !== 'proposal' ? [{ petition, kind }] : [];
  });
  const exact = chance.once(2);
  return {
    papers: petitions.flatMap((petition) => (chance.once(3) ? [paper(chance, petition)] : [])),
    decisions: disputes.flatMap(({ petition, kind }) => decisionsOn(chance, petition, kind).map((each) => (exact ? paidExactly(chance, each) : each))),
    transfers: disputes.flatMap(({ petition, kind }) => (chance.once(6) ? [transfer(chance, petition, kind)] : [])),
  };
}

function paper(chance: Chance, { id: petitionId, receivedOn }: PlainPetition): PlainPaper {
  const issuedOn = chance.after(receivedOn);
  const answers = Array.from({ length: chance.below(4) }, () => ({ id: chance.uuid(), receivedOn: chance.after(issuedOn), withdrawn: chance.once(7) }));
  return { id: chance.uuid(), petitionId, kind: chance.one(['forwarding', 'forwarding', 'forwarding', 'guidance', 'urging']), issuedOn, status: chance.once(9) ? 'cancelled' : 'active', answers };
}

/** What hangs on a cancelled petition is cancelled too (ADR 0028). */
const statusUnder = (chance: Chance, petition: PlainPetition): Status => (petition.status === 'cancelled' || chance.once(10) ? 'cancelled' : 'active');

function transfer(chance: Chance, petition: PlainPetition, kind: CaseKind): PlainTransfer {
  const people = chance.below(6);
  return { id: chance.uuid(), petitionId: petition.id, kind, on: chance.after(petition.receivedOn), cases: 1 + chance.below(3), people, officials: chance.below(people + 1), status: statusUnder(chance, petition) };
}

/** A decision for each step that resolved the petition, unless it ended without one (conciliated). */
function decisionsOn(chance: Chance, petition: PlainPetition, kind: CaseKind): PlainDecision[] {
  return petition.acts.flatMap((act, index) => {
    if (act.act !== 'resolve') return [];
    const outcome = chance.one(outcomesOf(kind, petition.instance));
    return isDecided(outcome) ? [decision(chance, petition, kind, outcome, index, act)] : [];
  });
}


function decision(chance: Chance, petition: PlainPetition, kind: CaseKind, outcome: DecidedOutcome, act: number, step: PlainStep): PlainDecision {
  const issuedOn = step.on;
  const people = chance.few(6);
  const reopened = petition.acts.slice(act + 1).some((later) => later.act === 'reopen');
  const status = reopened || petition.status === 'cancelled' ? statusUnder(chance, petition) : 'active';
  return {
    id: chance.uuid(), petitionId: petition.id, act, kind, instance: petition.instance, own: step.from !== 'urged', outcome, issuedOn, recoverMoney: money(chance), recoverLand: land(chance), restoreMoney: money(chance),
    restoreLand: land(chance), restoreOrganisations: chance.few(3), restorePeople: chance.few(9), disciplineOrganisations: chance.few(3), disciplinePeople: people,
    disciplineOfficials: chance.below(people + 1), status, facts: facts(chance, issuedOn, status),
  }; // prettier-ignore
}

const money = (chance: Chance): number => (chance.once(2) ? chance.below(900) * 1_000_000 + chance.few(1000) * 500 : 0);
const land = (chance: Chance): number => (chance.once(3) ? chance.below(500_000) / 100 : 0);

/** Only a decision in force has facts in force; what was taken back stays behind it. Nothing is done after it was carried out. */
function facts(chance: Chance, issuedOn: PlainDate, status: Status): PlainFact[] {
  const done = Array.from({ length: chance.below(5) }, () => fact(chance, chance.one(DONE), chance.after(issuedOn), status));
  const completed = chance.once(2) ? fact(chance, 'completed', chance.after(issuedOn), status) : null;
  if (!completed || completed.status === 'cancelled') return completed ? [...done, completed] : done;
  return [...done.filter(({ on }) => on <= completed.on), completed];
}

const DONE = (Object.keys(FACT_KINDS) as FactKind[]).filter((what) => what !== 'completed');

function fact(chance: Chance, what: FactKind, on: PlainDate, of: Status): PlainFact {
  const worth = what === 'collected' || what === 'returned';
  const people = worth || what === 'completed' ? 0 : 1 + chance.below(4);
  return {
    id: chance.uuid(), what, on, money: worth ? 500 + money(chance) : 0, land: worth ? land(chance) : 0, organisations: what === 'handled' ? chance.few(3) : 0, people,
    officials: chance.below(people + 1), cases: what === 'prosecuted' ? 1 + chance.below(2) : 0, status: of === 'cancelled' || chance.once(7) ? 'cancelled' : 'active',
  }; // prettier-ignore
}

/** The same decision, of whose demands no more came than they were, and everything before it was called carried out. */
function paidExactly(chance: Chance, decision: PlainDecision): PlainDecision {
  const { recoverMoney, recoverLand, restoreMoney, restoreLand, issuedOn, status } = decision;
  const paid = (what: 'collected' | 'returned', money: number, land: number): PlainFact[] => {
    const half = { ...fact(chance, what, chance.after(issuedOn), status), money: Math.floor(money / 2), land: 0 };
    const rest = { ...fact(chance, what, chance.after(half.on), status), money: money - (half.status === 'active' ? half.money : 0), land };
    return [half, rest].filter((each) => each.money + each.land > 0);
  };
  const payments = [...paid('collected', recoverMoney, recoverLand), ...paid('returned', restoreMoney, restoreLand)];
  const last = payments.reduce((latest, { on }) => (on > latest ? on : latest), issuedOn);
  const done = decision.facts.filter(({ what }) => what === 'handled' || what === 'prosecuted').filter(({ on }) => on <= last);
  const all = payments.every((each) => each.status === 'active') && chance.once(2);
  return { ...decision, facts: [...done, ...payments, ...(all ? [fact(chance, 'completed', last, status)] : [])] };
}

/** Whether no more came than was demanded, and everything by the day of completion. */
export function isExact({ recoverMoney, recoverLand, restoreMoney, restoreLand, facts, status }: PlainDecision): boolean {
  const inForce = facts.filter((each) => each.status === 'active');
  const completed = inForce.some(({ what }) => what === 'completed');
  const fits = (demand: number, what: FactKind, of: (each: PlainFact) => number): boolean => {
    const came = inForce.filter((each) => each.what === what).reduce((sum, each) => sum + of(each), 0);
    return came <= demand + 1e-6 && (!completed || came >= demand - 1e-6);
  };
  const money = fits(recoverMoney, 'collected', (each) => each.money) && fits(restoreMoney, 'returned', (each) => each.money);
  return status === 'cancelled' || (money && fits(recoverLand, 'collected', (each) => each.land) && fits(restoreLand, 'returned', (each) => each.land));
}
