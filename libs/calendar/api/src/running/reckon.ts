import {
  type Limit,
  type LimitCode,
  type LimitRule,
  type LimitVariant,
  LIMIT_VARIANTS,
  calendarErrors,
  computeLimit,
  limitProblem,
  ruleInForce,
} from '@tiepdan/calendar/contract';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { HeldLimit, LimitBook } from './held-limit.js';

type Measured = Pick<HeldLimit, 'code' | 'variant' | 'startedOn' | 'pauses' | 'extensions'>;

/** The rule in force at the start, of the variant or else the ordinary one; null when the law knew no such limit then. */
export function ruleOf({ rules }: LimitBook, code: LimitCode, variant: LimitVariant, start: PlainDate): LimitRule | null {
  return ruleInForce(rules, code, variant, start) ?? ruleInForce(rules, code, 'normal', start);
}

/**
 * The due day of a limit and why, with everything that has happened to it.
 * @throws Refusal LIMIT.*
 */
export function reckon(limit: Measured, book: LimitBook): Limit {
  const { code, variant, startedOn, pauses, extensions } = limit;
  const rule = ruleOf(book, code, variant, startedOn);
  if (!rule) throw new Refusal(calendarErrors, 'LIMIT.NOT_IN_FORCE', { code, variant: LIMIT_VARIANTS[variant], day: formatDay(startedOn) });
  const problem = limitProblem(rule, pauses, extensions);
  if (problem) throw new Refusal(calendarErrors, problem.code, problem.details);
  const early = pauses.find(({ from }) => from < startedOn);
  if (early)
    throw new Refusal(calendarErrors, 'LIMIT.PAUSE_BEFORE_START', { code, from: formatDay(early.from), start: formatDay(startedOn) });
  return computeLimit(rule, startedOn, { calendar: book.calendar, pauses, extensions });
}

/** What was reckoned by a book already, of limits to which nothing has happened yet. */
const reckoned = new WeakMap<LimitBook, Map<string, Limit>>();
/** So much is remembered of one book: more than a year of days with a dozen limits each. */
const REMEMBERED = 5_000;

/** `reckon` that remembers: thousands of limits of an office start on the same few days with nothing else happening. */
export function reckoner(book: LimitBook): (limit: Measured) => Limit {
  const known = reckoned.get(book) ?? new Map<string, Limit>();
  reckoned.set(book, known);
  return (limit) => {
    if (limit.pauses.length > 0 || limit.extensions.length > 0) return reckon(limit, book);
    const key = `${limit.code} ${limit.variant} ${limit.startedOn}`;
    const found = known.get(key) ?? reckon(limit, book);
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, found);
    return found;
  };
}
