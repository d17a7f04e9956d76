import type { CaseKind, FactKind } from '@tiepdan/resolution/contract';
import type { PlainDecision, PlainFact } from '../plain-history.js';
import { type Cells, type Wanted, columns, inForce, million, sum, within } from './counted.js';
import { standingMatters } from './current.js';

/** 03/GQKN. */
export function complaints(wanted: Wanted): Cells {
  const issued = issuedIn(wanted, 'complaint');
  return {
    ...standingMatters(wanted, 'complaint'),
    ...columns(7, [issued.length, ...(['right', 'wrong', 'partly-right', 'upheld', 'amended'] as const).map((outcome) => issued.filter((decision) => decision.outcome === outcome).length)]),
    ...columns(13, [...demanded(issued), sum(issued, ({ disciplinePeople }) => disciplinePeople), sum(issued, ({ disciplineOfficials }) => disciplineOfficials)]),
    ...columns(21, transferred(wanted, 'complaint')),
  };
}

/** 04/GQTC. */
export function denunciations(wanted: Wanted): Cells {
  const issued = issuedIn(wanted, 'denunciation');
  const outcomes = ([1, 2] as const).flatMap((instance) =>
    (['right', 'wrong', 'partly-right'] as const).map((outcome) => issued.filter((decision) => decision.instance === instance && decision.outcome === outcome).length),
  );
  const handled = [sum(issued, (d) => d.disciplineOrganisations), sum(issued, (d) => d.disciplinePeople), sum(issued, (d) => d.disciplineOfficials)];
  return {
    ...standingMatters(wanted, 'denunciation'),
    ...columns(7, [issued.length, ...outcomes, ...demanded(issued), ...handled, ...transferred(wanted, 'denunciation')]),
  };
}

/** What a body decided that was urged stands in its own report, and so does what came of it. */
const ofKind = (wanted: Wanted, kind: CaseKind): PlainDecision[] => inForce(wanted.history.decisions).filter((decision) => decision.own && decision.kind === kind);
const issuedIn = (wanted: Wanted, kind: CaseKind): PlainDecision[] => ofKind(wanted, kind).filter(({ issuedOn }) => within(issuedOn, wanted));

const demanded = (issued: readonly PlainDecision[]): number[] => [
  million(sum(issued, ({ recoverMoney }) => recoverMoney)),
  sum(issued, ({ recoverLand }) => recoverLand),
  million(sum(issued, ({ restoreMoney }) => restoreMoney)),
  sum(issued, ({ restoreLand }) => restoreLand),
  sum(issued, ({ restoreOrganisations }) => restoreOrganisations),
  sum(issued, ({ restorePeople }) => restorePeople),
];

function transferred(wanted: Wanted, kind: CaseKind): number[] {
  const of = inForce(wanted.history.transfers).filter((transfer) => transfer.kind === kind && within(transfer.on, wanted));
  return [sum(of, ({ cases }) => cases), sum(of, ({ people }) => people), sum(of, ({ officials }) => officials)];
}

/** 05/KQTH: fifteen columns on decisions, sixteen on conclusions. */
export function enforcement(wanted: Wanted): Cells {
  return { ...columns(1, enforced(wanted, 'complaint')), ...columns(16, enforced(wanted, 'denunciation')) };
}

const completedOn = ({ facts }: PlainDecision): string | null => inForce(facts).find(({ what }) => what === 'completed')?.on ?? null;

/** Issued by the last day and not carried out before the first. */
export const toEnforce = (wanted: Wanted, kind: CaseKind): PlainDecision[] =>
  ofKind(wanted, kind).filter((decision) => decision.issuedOn <= wanted.to && (completedOn(decision) ?? wanted.from) >= wanted.from);

function enforced(wanted: Wanted, kind: CaseKind): number[] {
  const due = toEnforce(wanted, kind);
  const done = (what: FactKind): PlainFact[] =>
    ofKind(wanted, kind).flatMap(({ facts }) => inForce(facts).filter((fact) => fact.what === what && within(fact.on, wanted)));
  const worth = (what: 'collected' | 'returned', of: (decision: PlainDecision) => readonly [number, number]): number[] => [
    million(sum(due, (decision) => stillDue(decision, wanted.from, what, of(decision)[0], ({ money }) => money))),
    sum(due, (decision) => stillDue(decision, wanted.from, what, of(decision)[1], ({ land }) => land)),
    million(sum(done(what), ({ money }) => money)),
    sum(done(what), ({ land }) => land),
  ];
  const [handled, prosecuted] = [done('handled'), done('prosecuted')];
  return [
    due.length,
    due.filter((decision) => within(completedOn(decision) ?? '', wanted)).length,
    ...worth('collected', ({ recoverMoney, recoverLand }) => [recoverMoney, recoverLand]),
    ...worth('returned', ({ restoreMoney, restoreLand }) => [restoreMoney, restoreLand]),
    ...(kind === 'denunciation' ? [sum(handled, ({ organisations }) => organisations)] : []),
    sum(handled, ({ people }) => people),
    sum(handled, ({ officials }) => officials),
    sum(prosecuted, ({ cases }) => cases),
    sum(prosecuted, ({ people }) => people),
    sum(prosecuted, ({ officials }) => officials),
  ];
}

/** What was left of a decision's demand when the period began; all of it when it was issued in the period. More than all is never owed back. */
function stillDue({ facts }: PlainDecision, from: string, what: FactKind, demand: number, of: (fact: PlainFact) => number): number {
  const before = inForce(facts).filter((fact) => fact.what === what && fact.on < from);
  return Math.max(0, demand - sum(before, of));
}
