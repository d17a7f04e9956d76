import type { PlainVisit } from '../plain-history.js';
import { type Cells, type Wanted, columns, grouped, inForce, sum, within } from './counted.js';

type Block = 'routine' | 'chair' | 'delegate';
const BLOCKS: readonly Block[] = ['routine', 'chair', 'delegate'];
const GROUP_FROM = 5;

interface Visit extends PlainVisit {
  readonly block: Block;
  /** Whether its matter had never been received here before it. */
  readonly first: boolean;
  /** Whether the first visit ever of its matter lies in the period. */
  readonly newMatter: boolean;
}

/** What each block of 01/TCD shows. */
interface Figures {
  readonly days: number;
  readonly visits: number;
  readonly people: number;
  readonly cases: number;
  readonly newCases: number;
  readonly groups: number;
  readonly groupPeople: number;
  readonly newGroups: number;
}

/** 01/TCD of TT 06/2025: 21 columns. */
export function receptions(wanted: Wanted): Cells {
  const of = figures(wanted);
  const block = ({ visits, people, cases, groups, groupPeople }: Figures): number[] => [visits, people, cases, groups, groupPeople];
  const all = BLOCKS.map((each) => of[each]);
  return {
    ...columns(1, [sum(all, ({ visits }) => visits), sum(all, ({ people }) => people), sum(all, ({ cases }) => cases), sum(all, ({ groups }) => groups)]),
    ...columns(5, block(of.routine)),
    ...columns(10, [of.chair.days, ...block(of.chair)]),
    ...columns(16, [of.delegate.days, ...block(of.delegate)]),
  };
}

/** 01/TCD of the older circulars: 29 columns. */
export function olderReceptions(wanted: Wanted): Cells {
  const of = figures(wanted);
  const all = BLOCKS.map((each) => of[each]);
  const block = (f: Figures): number[] => [f.visits, f.people, f.newCases, f.cases - f.newCases, f.groups, f.groupPeople, f.newGroups, f.groups - f.newGroups];
  return {
    ...columns(1, [sum(all, ({ visits }) => visits), sum(all, ({ people }) => people), sum(all, ({ cases }) => cases)]),
    ...columns(4, block(of.routine)),
    ...columns(12, [of.chair.days, ...block(of.chair)]),
    ...columns(21, [of.delegate.days, ...block(of.delegate)]),
  };
}

function figures(wanted: Wanted): Record<Block, Figures> {
  const shown = shownVisits(wanted);
  const home = wanted.settings.cases === 'distinct' ? homes(shown, wanted) : null;
  return {
    routine: { days: 0, ...blockOf('routine', shown, home, wanted) },
    chair: { days: daysOf(wanted, false), ...blockOf('chair', shown, home, wanted) },
    delegate: { days: daysOf(wanted, true), ...blockOf('delegate', shown, home, wanted) },
  };
}

/** Announced days of the office's own leaders, held or not. */
const daysOf = (wanted: Wanted, byDeputy: boolean): number =>
  inForce(wanted.history.days).filter((day) => within(day.heldOn, wanted) && day.byDeputy === byDeputy && !day.ofBody && day.purpose === 'reception' && day.outcome !== 'planned').length;

/** The visits of the period that are entered in the form, each where it took place. */
function shownVisits(wanted: Wanted): Visit[] {
  const { history, settings } = wanted;
  const received = inForce(history.visits).filter(({ attendance }) => attendance === 'received');
  const visits = received.filter(({ receivedOn }) => within(receivedOn, wanted)).map((visit): Visit => {
    const before = received.filter((other) => other.matterId === visit.matterId && isBefore(other, visit));
    return { ...visit, block: blockFor(visit, wanted), first: before.length === 0, newMatter: before.every(({ receivedOn }) => receivedOn >= wanted.from) };
  });
  if (settings.doubleReception === 'cases-once') return visits;
  const byLeaders = new Set(visits.filter(({ block }) => block !== 'routine').map(({ matterId }) => matterId));
  return visits.filter(({ block, matterId }) => block !== 'routine' || !byLeaders.has(matterId));
}

const isBefore = (one: PlainVisit, other: PlainVisit): boolean => one.receivedOn < other.receivedOn || (one.receivedOn === other.receivedOn && one.id < other.id);

function blockFor(visit: PlainVisit, { history }: Wanted): Block {
  const day = history.days.find(({ id }) => id === visit.dayId);
  if (!day) return 'routine';
  return day.byDeputy ? 'delegate' : 'chair';
}

/** The one block each matter is entered in. */
function homes(visits: readonly Visit[], { settings }: Wanted): ReadonlyMap<string, Block> {
  const order: readonly Block[] = settings.priority === 'chair-first' ? ['chair', 'delegate', 'routine'] : ['delegate', 'chair', 'routine'];
  return new Map(
    [...grouped(visits, ({ matterId }) => matterId)].map(([matterId, of]) => [matterId, order.find((block) => of.some((visit) => visit.block === block)) ?? 'routine']),
  );
}

function blockOf(block: Block, shown: readonly Visit[], home: ReadonlyMap<string, Block> | null, { settings }: Wanted): Omit<Figures, 'days'> {
  const visits = shown.filter((visit) => visit.block === block);
  const cases = home ? [...grouped(shown, ({ matterId }) => matterId).values()].flatMap(([visit]) => (visit && home.get(visit.matterId) === block ? [visit] : [])) : visits;
  const groups = visits.filter(({ headCount }) => headCount >= GROUP_FROM);
  const counted = settings.groups === 'per-reception' ? groups : [...grouped(groups, ({ matterId }) => matterId).values()].map(asOne);
  return {
    visits: visits.length,
    people: sum(visits, ({ headCount }) => headCount),
    cases: cases.length,
    newCases: cases.filter(({ newMatter, first }) => (home ? newMatter : first)).length,
    groups: counted.length,
    groupPeople: sum(counted, ({ headCount }) => headCount),
    newGroups: counted.filter(({ first }) => first).length,
  };
}

/** Visits of one matter as one group: new when the matter's first visit is among them, as large as the largest. */
function asOne(visits: readonly Visit[]): Visit {
  const [one] = visits;
  if (!one) throw new Error('a group of nobody');
  return { ...one, first: visits.some(({ first }) => first), headCount: Math.max(...visits.map(({ headCount }) => headCount)) };
}
