import { computed, signal } from '@angular/core';
import type { AgendaRequest, HearingDayView, HearingRow, Slot } from '@tiepdan/hearing/contract';

/** One place of the order: which request, and when it begins. */
export interface Place {
  readonly id: string;
  readonly slotAt: string | null;
}

/** States in which a request may still change its place. */
const MOVABLE: readonly HearingRow['state'][] = ['waiting', 'proposed', 'accepted'];

/**
 * The order of a day while it is being arranged: apart from what the server holds until it is saved as a whole. An accepted
 * request may move but not leave the order (it is moved to another day or refused instead).
 */
export class AgendaOrder {
  private readonly view = signal<HearingDayView | null>(null);
  private readonly places = signal<readonly Place[]>([]);
  private readonly rows = computed(() => new Map((this.view()?.hearings ?? []).map((row) => [row.id, row])));
  private readonly stored = computed(() => placed(this.view()));

  /** The requests in their order. */
  readonly order = computed(() => this.places().flatMap((place) => this.line(place)));
  /** Those that ask for the day and have no place yet. */
  readonly asking = computed(() => {
    const standing = new Set(this.places().map(({ id }) => id));
    return (this.view()?.hearings ?? []).filter(({ id, state }) => !standing.has(id) && (state === 'waiting' || state === 'proposed'));
  });
  /** Whether it differs from what is saved. */
  readonly changed = computed(() => JSON.stringify(this.places()) !== JSON.stringify(this.stored()));
  readonly slots = computed((): readonly Slot[] => this.view()?.slots ?? []);

  /** Takes the day as it is saved, and gives up what was arranged. */
  take(view: HearingDayView): void {
    this.view.set(view);
    this.places.set(placed(view));
  }

  /** Takes what somebody else saved and keeps what was arranged here, as far as its requests are still of this day. */
  rebase(view: HearingDayView): void {
    const mine = this.places();
    const known = new Set(view.hearings.map(({ id }) => id));
    const kept = mine.filter(({ id }) => known.has(id));
    const standing = new Set(kept.map(({ id }) => id));
    this.view.set(view);
    this.places.set([...kept, ...placed(view).filter(({ id }) => !standing.has(id))]);
  }

  drop(): void {
    this.places.set(this.stored());
  }

  movable({ state }: HearingRow): boolean {
    return MOVABLE.includes(state);
  }

  /** Moves the request at `from` to `to`; what is outside the list, or may not move, stays. */
  move(from: number, to: number): boolean {
    const order = [...this.places()];
    const [place] = order.slice(from, from + 1);
    const row = place && this.rows().get(place.id);
    if (!place || !row || !this.movable(row) || to < 0 || to >= order.length || to === from) return false;
    order.splice(from, 1);
    order.splice(to, 0, place);
    this.places.set(order);
    return true;
  }

  add({ id, slotAt }: HearingRow): void {
    this.places.update((order) => [...order, { id, slotAt }]);
  }

  /** Back among those that ask; only what is not accepted yet. */
  takeOut(id: string): void {
    this.places.update((order) => order.filter((place) => place.id !== id));
  }

  setSlot(id: string, slotAt: string | null): void {
    this.places.update((order) => order.map((place) => (place.id === id ? { ...place, slotAt } : place)));
  }

  /** Gives the slots of the day to the requests in their order, as many to each as it takes; those beyond get none. */
  spread(): void {
    const times = this.slots().flatMap(({ at, capacity }) => Array.from({ length: capacity }, () => at));
    this.places.update((order) => order.map(({ id }, index) => ({ id, slotAt: times[index] ?? null })));
  }

  /** Takes an order that was suggested; what it leaves out keeps its place after it. */
  suggest(order: readonly Place[]): void {
    const suggested = new Set(order.map(({ id }) => id));
    this.places.update((before) => [
      ...order.map(({ id, slotAt }) => ({ id, slotAt })).filter(({ id }) => this.rows().has(id)),
      ...before.filter(({ id }) => !suggested.has(id)),
    ]);
  }

  /** Slots that hold more than they take, as arranged. */
  readonly crowded = computed(() => {
    const places = this.places();
    return new Set(
      this.slots().flatMap(({ at, capacity }) => (places.filter(({ slotAt }) => slotAt === at).length > capacity ? [at] : [])),
    );
  });

  /** Whether somebody stands before another whose time is earlier. */
  readonly unordered = computed(() => {
    const times = this.places().flatMap(({ slotAt }) => slotAt ?? []);
    return times.some((time, index) => index > 0 && time < (times[index - 1] ?? ''));
  });

  toRequest(): AgendaRequest {
    return { version: this.view()?.version ?? 0, order: this.places() };
  }

  private line({ id, slotAt }: Place): HearingRow[] {
    const row = this.rows().get(id);
    return row ? [{ ...row, slotAt }] : [];
  }
}

function placed(view: HearingDayView | null): Place[] {
  return (view?.hearings ?? [])
    .filter(({ orderNo }) => orderNo !== null)
    .sort((one, other) => (one.orderNo ?? 0) - (other.orderNo ?? 0))
    .map(({ id, slotAt }) => ({ id, slotAt }));
}
