import type { DeliveryFigure } from '@tiepdan/forwarding/contract';

const OPEN = `v.state IN ('sent', 'received')`;

/**
 * The predicate behind each number, for the alias `v`; a number and the list it opens are counted by the same words. Of a
 * predicate that asks for today, `:today` is the place of the day.
 */
const PREDICATES: Readonly<Record<DeliveryFigure, string>> = {
  sent: `v.sent_on IS NOT NULL`,
  received: `v.received_on IS NOT NULL`,
  answered: `v.state = 'answered'`,
  'on-time': `v.state = 'answered' AND (v.due_on IS NULL OR v.answered_on <= v.due_on)`,
  'answered-late': `v.state = 'answered' AND v.answered_on > v.due_on`,
  returned: `v.state = 'returned'`,
  closed: `v.state = 'closed' AND v.sent_on IS NOT NULL`,
  'not-expected': `${OPEN} AND v.due_on IS NULL`,
  open: `${OPEN} AND v.due_on IS NOT NULL`,
  'open-late': `${OPEN} AND v.due_on < :today::date`,
};

/** `todayParam` is the placeholder that stands for the day, e.g. `$4` or `?`. */
export function figureSql(figure: DeliveryFigure, todayParam: string): string {
  return PREDICATES[figure].replace(':today', todayParam);
}

/** Whether the predicate takes the day. */
export function asksForToday(figure: DeliveryFigure): boolean {
  return PREDICATES[figure].includes(':today');
}
