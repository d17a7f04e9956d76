import {
  type ChangeCause,
  type LimitCode,
  type LimitEffect,
  LIMIT_UNITS,
  LIMIT_VARIANTS,
  calendarErrors,
  changeWords,
} from '@tiepdan/calendar/contract';
import { type PlainDate, formatCountPadded, formatDay } from '@tiepdan/platform/contract';
import { Refusal, newKey } from '@tiepdan/platform/api';
import type { HeldLimit, LimitBook, LimitMove } from './held-limit.js';
import { reckoner, ruleOf } from './reckon.js';

/** The limits of a record after a step, those that changed or are new, and the moves of due days. */
export interface AppliedEffects {
  readonly limits: readonly HeldLimit[];
  readonly written: readonly HeldLimit[];
  readonly moves: readonly LimitMove[];
}

/**
 * What a step does to the limits of one record; nothing is read or written here.
 * @throws Refusal LIMIT.*
 */
export function applyEffects(held: readonly HeldLimit[], effects: readonly LimitEffect[], book: LimitBook): AppliedEffects {
  const bench = new Bench(held, book);
  for (const effect of effects) bench.apply(effect);
  return bench.result();
}

/** What an officer says of one limit, named by its row. */
export type OneLimitEffect = { readonly do: 'meet'; readonly on: PlainDate } | { readonly do: 'reopen' };

/** As `applyEffects`, for one limit. @throws Refusal LIMIT.* */
export function applyToOne(held: readonly HeldLimit[], id: string, effect: OneLimitEffect, book: LimitBook): AppliedEffects {
  const bench = new Bench(held, book);
  bench.applyToOne(id, effect);
  return bench.result();
}

/** One by one the effects work on what those before have left. */
class Bench {
  private readonly limits: Map<string, HeldLimit>;
  private readonly touched = new Set<string>();
  private readonly moves: LimitMove[] = [];
  private readonly reckon: ReturnType<typeof reckoner>;

  constructor(
    held: readonly HeldLimit[],
    private readonly book: LimitBook,
  ) {
    this.reckon = reckoner(book);
    this.limits = new Map(held.map((limit) => [limit.id, limit]));
  }

  result(): AppliedEffects {
    const limits = [...this.limits.values()];
    return { limits, written: limits.filter(({ id }) => this.touched.has(id)), moves: this.moves };
  }

  apply(effect: LimitEffect): void {
    switch (effect.do) {
      case 'start':
        return this.start(effect);
      case 'meet':
        return this.open(effect.codes).forEach((limit) => this.meet(limit, effect.on));
      case 'drop':
        return this.open(effect.codes).forEach((limit) => this.set({ ...limit, state: 'dropped', droppedOn: effect.on }));
      case 'reopen':
        return effect.codes.forEach((code) => this.reopen(code));
      case 'pause':
        return this.open('all').forEach((limit) => this.pause(limit, effect.from, effect.basis));
      case 'resume':
        return this.open('all').forEach((limit) => this.resume(limit, effect.on));
      case 'extend':
        return this.extend(effect.code, effect.days);
      case 'vary':
        return this.open([effect.code]).forEach((limit) => this.vary(limit, effect.variant));
      case 'restart':
        return this.open([effect.code]).forEach((limit) => this.restart(limit, effect.on));
    }
  }

  applyToOne(id: string, effect: OneLimitEffect): void {
    const limit = this.limits.get(id);
    if (!limit) return;
    if (effect.do === 'meet') this.meet(limit, effect.on);
    else this.runAgain(limit);
  }

  private open(codes: readonly LimitCode[] | 'all'): HeldLimit[] {
    return [...this.limits.values()].filter(
      ({ code, state }) => (state === 'running' || state === 'paused') && (codes === 'all' || codes.includes(code)),
    );
  }

  private set(limit: HeldLimit): void {
    this.limits.set(limit.id, limit);
    this.touched.add(limit.id);
  }

  /** Reckons anew and keeps the move, if it is one. */
  private move(limit: HeldLimit, cause: ChangeCause, because: string): void {
    const { due, why } = this.reckon(limit);
    const before = this.limits.get(limit.id)?.dueOn ?? null;
    this.set({ ...limit, dueOn: due, why, state: due === null ? 'paused' : 'running' });
    if (before !== due)
      this.moves.push({ id: newKey(), limitId: limit.id, before, after: due, cause, sentence: changeWords(before, due, because) });
  }

  private start({ code, variant, on }: Extract<LimitEffect, { do: 'start' }>): void {
    const rule = ruleOf(this.book, code, variant, on);
    if (!rule) return;
    const sentByItself = code === 'K11' || code === 'K12'; // each decision is sent out by itself
    if (this.open([code]).some((limit) => !sentByItself || limit.startedOn === on)) return;
    const fresh = { code, variant: rule.variant, startedOn: on, pauses: [], extensions: [] };
    const { due, why } = this.reckon(fresh);
    this.set({ id: newKey(), ...fresh, dueOn: due, why, state: 'running', metOn: null, droppedOn: null });
  }

  private meet(limit: HeldLimit, on: PlainDate): void {
    const { code, startedOn } = limit;
    if (on < startedOn && this.forward(limit))
      throw new Refusal(calendarErrors, 'LIMIT.ENDS_BEFORE_START', { code, on: formatDay(on), start: formatDay(startedOn) });
    // A suspension that lasts ends with the case; else nobody could say whether it was in time.
    const pauses = limit.pauses.map((pause) => (pause.until === null ? { ...pause, until: on > pause.from ? on : pause.from } : pause));
    const { due, why } = limit.dueOn === null ? this.reckon({ ...limit, pauses }) : { due: limit.dueOn, why: limit.why };
    this.set({ ...limit, pauses, dueOn: due, why, state: 'met', metOn: on });
  }

  private reopen(code: LimitCode): void {
    if (this.open([code]).length > 0) return;
    const last = [...this.limits.values()].filter((limit) => limit.code === code && limit.state === 'met').at(-1);
    if (last) this.runAgain(last);
  }

  private runAgain(limit: HeldLimit): void {
    const { due, why } = this.reckon(limit);
    this.set({ ...limit, dueOn: due, why, state: due === null ? 'paused' : 'running', metOn: null });
  }

  private pause(limit: HeldLimit, from: PlainDate, basis: string | null): void {
    if (!ruleOf(this.book, limit.code, limit.variant, limit.startedOn)?.pausable) return;
    const lasting = limit.pauses.find(({ until }) => until === null);
    if (lasting) throw new Refusal(calendarErrors, 'LIMIT.PAUSED_ALREADY', { code: limit.code, from: formatDay(lasting.from) });
    this.move(
      { ...limit, pauses: [...limit.pauses, { id: newKey(), from, until: null, basis }] },
      'pause',
      `tạm đình chỉ từ ${formatDay(from)}`,
    );
  }

  private resume(limit: HeldLimit, on: PlainDate): void {
    if (!limit.pauses.some(({ until }) => until === null)) return;
    const pauses = limit.pauses.map((pause) => (pause.until === null ? { ...pause, until: on } : pause));
    this.move({ ...limit, pauses }, 'continue', `tiếp tục giải quyết từ ${formatDay(on)}`);
  }

  private extend(code: LimitCode, days: number): void {
    const [limit] = this.open([code]);
    const rule = limit && ruleOf(this.book, code, limit.variant, limit.startedOn);
    if (!limit || !rule) throw new Refusal(calendarErrors, 'LIMIT.NOT_RUNNING', { code });
    this.move(
      { ...limit, extensions: [...limit.extensions, { days }] },
      'extension',
      `gia hạn thêm ${formatCountPadded(days)} ${LIMIT_UNITS[rule.unit]}`,
    );
  }

  private vary(limit: HeldLimit, asked: HeldLimit['variant']): void {
    const variant = ruleOf(this.book, limit.code, asked, limit.startedOn)?.variant ?? limit.variant;
    if (variant === limit.variant) return;
    this.move({ ...limit, variant }, 'variant', `xác định trường hợp: ${LIMIT_VARIANTS[variant].toLowerCase()}`);
  }

  private restart(limit: HeldLimit, on: PlainDate): void {
    if (limit.startedOn === on) return;
    const because = `sửa ngày bắt đầu từ ${formatDay(limit.startedOn)} thành ${formatDay(on)}`;
    if (!ruleOf(this.book, limit.code, limit.variant, on)) this.set({ ...limit, state: 'dropped', droppedOn: on });
    else this.move({ ...limit, startedOn: on }, 'correction', because);
  }

  private forward({ code, variant, startedOn }: HeldLimit): boolean {
    return ruleOf(this.book, code, variant, startedOn)?.direction !== 'before';
  }
}
