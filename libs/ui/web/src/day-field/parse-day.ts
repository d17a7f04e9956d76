import { type PlainDate, addDays, isPlainDate } from '@tiepdan/platform/contract';

const pad = (value: number | string, length = 2) => String(value).padStart(length, '0');

/** A year of two digits is the nearest one that is not far ahead: `23` → 2023, `78` → 1978. */
function fullYear(text: string, today: PlainDate): number {
  const year = Number(text);
  if (text.length !== 2) return year;
  const thisYear = Number(today.slice(0, 4));
  const guess = Math.floor(thisYear / 100) * 100 + year;
  return guess > thisYear + 10 ? guess - 100 : guess;
}

/**
 * What a clerk types for a day: `15/09/2023`, `15-9-23`, `15.9.2023`, `15092023`, `150923`, `15/9` (this year), `h` (hôm nay,
 * today), `h-1` (yesterday), or ISO `2023-09-15`. Null when it is no day that exists.
 */
export function parseDay(typed: string, today: PlainDate): PlainDate | null {
  const text = typed.trim().toLowerCase();
  const relative = /^h(?:([+-])(\d{1,3}))?$/.exec(text);
  if (relative) return addDays(today, Number(`${relative[1] ?? '+'}${relative[2] ?? 0}`));
  if (isPlainDate(text)) return text;
  const parts = /^(\d{1,2})[\s/.-](\d{1,2})(?:[\s/.-](\d{4}|\d{2}))?$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(text) ?? null;
  if (!parts) return null;
  const year = parts[3] ? fullYear(parts[3], today) : Number(today.slice(0, 4));
  const day = `${pad(year, 4)}-${pad(parts[2] ?? '')}-${pad(parts[1] ?? '')}`;
  return isPlainDate(day) ? day : null;
}
