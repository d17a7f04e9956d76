import type { MatterKind } from '@tiepdan/matter/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { workingDays } from '../world/days.js';
import type { MatterDraft } from './drafts.js';
import type { Ledger } from './ledger.js';
import { itemAt } from '../must.js';
import { KIND_LIST, type LedgerPlan, type QuarterPlan, sumOf } from '../plans/plan.js';

/** One regular reception to be written: which matter, how many people, on which day. */
export interface Visit {
  readonly matter: MatterDraft;
  heads: number;
  on: PlainDate;
}

interface QuarterVisits {
  readonly plan: QuarterPlan;
  readonly visits: Visit[];
  /** Matters received here that were new here, and those that were known. */
  readonly first: MatterDraft[];
  readonly returning: MatterDraft[];
}

/**
 * Fills the quarters of a plan with visits so that each of its targets is met exactly; throws when one cannot be.
 * In order: the planned tracks, a first visit for every new matter, a visit for every returning matter, further visits
 * until the number of receptions is reached; then head-counts, then days.
 */
export function allocateVisits(ledger: Ledger, plan: LedgerPlan): Visit[] {
  const quarters = plan.quarters.map((quarter): QuarterVisits => ({ plan: quarter, visits: [], first: [], returning: [] }));
  const received = new Set(ledger.receptions.flatMap((reception) => (counts(reception) && reception.matter ? [reception.matter] : [])));
  const carried = drawCarried(ledger, plan, received);
  placeTracks(ledger, plan, quarters, received);
  for (const kind of KIND_LIST) {
    openNewMatters(ledger, quarters, kind);
    bringBack(ledger, quarters, kind, carried[kind]);
  }
  for (const quarter of quarters) {
    addFurtherVisits(ledger, quarter, plan.name);
    countHeads(ledger, quarter);
    chooseDays(ledger, quarter);
  }
  return quarters.flatMap((quarter) => quarter.visits);
}

const counts = (reception: { status: string; attendance: string }): boolean =>
  reception.status === 'active' && reception.attendance === 'received';

/** The ordinary matters of earlier ledgers that come again, besides the planned ones. */
function drawCarried(ledger: Ledger, plan: LedgerPlan, received: ReadonlySet<MatterDraft>): Record<MatterKind, MatterDraft[]> {
  const draw = (kind: MatterKind): MatterDraft[] => {
    const pool = [...received].filter((matter) => matter.kind === kind && !matter.planned && !matter.heardByLeader);
    const wanted = plan.carried[kind] - plan.tracks.filter((track) => track.known && track.kind === kind).length;
    if (wanted < 0 || wanted > pool.length) throw new Error(`${plan.name}: ${wanted} known matters (${kind}) wanted, ${pool.length} there`);
    return ledger.dice.shuffle(pool).slice(0, wanted);
  };
  return { complaint: draw('complaint'), denunciation: draw('denunciation'), proposal: draw('proposal') };
}

function placeTracks(ledger: Ledger, plan: LedgerPlan, quarters: readonly QuarterVisits[], received: ReadonlySet<MatterDraft>): void {
  for (const track of plan.tracks) {
    const matter = ledger.namedMatter(track.matter, track.kind);
    if (received.has(matter) !== track.known)
      throw new Error(`${plan.name}: ${track.matter} is ${track.known ? 'not yet' : 'already'} known`);
    let known = track.known;
    track.visits.forEach((heads, i) => {
      if (heads.length === 0) return;
      const quarter = itemAt(quarters, i);
      (known ? quarter.returning : quarter.first).push(matter);
      known = true;
      quarter.visits.push(...heads.map((count) => ({ matter, heads: count, on: '' })));
    });
  }
}

function openNewMatters(ledger: Ledger, quarters: readonly QuarterVisits[], kind: MatterKind): void {
  for (const quarter of quarters) {
    const wanted = quarter.plan.first[kind] - quarter.first.filter((matter) => matter.kind === kind).length;
    if (wanted < 0) throw new Error(`more new ${kind} tracks than planned from ${quarter.plan.from}`);
    for (let i = 0; i < wanted; i++) quarter.first.push(visit(quarter, ledger.newMatter(kind)));
  }
}

/** Gives each carried matter one quarter at least, then fills the rest with any matter received before. */
function bringBack(ledger: Ledger, quarters: readonly QuarterVisits[], kind: MatterKind, carried: readonly MatterDraft[]): void {
  const free = quarters.map((quarter) => quarter.plan.returning[kind] - quarter.returning.filter((matter) => matter.kind === kind).length);
  if (free.some((slots) => slots < 0)) throw new Error(`more returning ${kind} tracks than planned`);
  for (const matter of carried) {
    const open = quarters.flatMap((_, i) => Array.from({ length: itemAt(free, i) }, () => i));
    const i = ledger.dice.pick(open);
    free[i] = itemAt(free, i) - 1;
    itemAt(quarters, i).returning.push(visit(itemAt(quarters, i), matter));
  }
  quarters.forEach((quarter, i) => {
    const earlier = quarters.slice(0, i).flatMap((before) => before.first.filter((matter) => matter.kind === kind && !matter.planned));
    const candidates = ledger.dice.shuffle([...carried, ...earlier]).filter((matter) => !quarter.returning.includes(matter));
    if (candidates.length < itemAt(free, i))
      throw new Error(`only ${candidates.length} matters can return from ${quarter.plan.from} (${kind})`);
    for (const matter of candidates.slice(0, free[i])) quarter.returning.push(visit(quarter, matter));
  });
}

function addFurtherVisits(ledger: Ledger, quarter: QuarterVisits, name: string): void {
  const missing = quarter.plan.receptions - quarter.visits.length;
  if (missing < 0)
    throw new Error(`${name}: ${quarter.visits.length} visits from ${quarter.plan.from}, ${quarter.plan.receptions} planned`);
  const ordinary = ledger.dice.shuffle([...quarter.first, ...quarter.returning].filter((matter) => !matter.planned));
  for (let i = 0; i < missing; i++) visit(quarter, itemAt(ordinary, i % ordinary.length));
  const matters = new Set(quarter.visits.map((each) => each.matter)).size;
  if (matters !== sumOf(quarter.plan.first) + sumOf(quarter.plan.returning))
    throw new Error(`${name}: ${matters} matters from ${quarter.plan.from}`);
}

/** Ordinary visits bring one to four people, so that no delegation arises that was not planned. */
function countHeads(ledger: Ledger, quarter: QuarterVisits): void {
  const open = quarter.visits.filter((each) => each.heads === 0);
  const planned = quarter.visits.reduce((sum, each) => sum + each.heads, 0);
  const heads = ledger.dice.spread(quarter.plan.people - planned, open.length, 1, 4);
  open.forEach((each, i) => (each.heads = itemAt(heads, i)));
}

/** How many working days lie at least between two visits of one matter in a quarter. */
const WORKING_DAYS_APART = 5;

function chooseDays(ledger: Ledger, quarter: QuarterVisits): void {
  const days = workingDays(quarter.plan.from, quarter.plan.to);
  const taken = new Map<MatterDraft, number[]>();
  for (const each of quarter.visits) {
    const others = taken.get(each.matter) ?? [];
    const free = days.flatMap((_, i) => (others.every((other) => Math.abs(other - i) >= WORKING_DAYS_APART) ? [i] : []));
    const chosen = ledger.dice.pick(free);
    each.on = itemAt(days, chosen);
    taken.set(each.matter, [...others, chosen]);
  }
}

function visit(quarter: QuarterVisits, matter: MatterDraft): MatterDraft {
  quarter.visits.push({ matter, heads: 0, on: '' });
  return matter;
}
