import { platformErrors } from '@tiepdan/platform/contract';
import { Refusal } from '../errors/refusal.js';

/** A place in a list ordered by (day, id), newest first. Opaque to clients. */
export interface Cursor {
  readonly on: string;
  readonly id: string;
}

export function encodeCursor({ on, id }: Cursor): string {
  return Buffer.from(`${on} ${id}`).toString('base64url');
}

/** @throws Refusal REQUEST.INVALID when the text is no cursor of ours */
export function decodeCursor(text: string): Cursor {
  const match = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f-]{36})$/.exec(Buffer.from(text, 'base64url').toString());
  if (!match?.[1] || !match[2])
    throw new Refusal(platformErrors, 'REQUEST.INVALID', {}, [{ path: 'cursor', rule: 'cursor', message: 'Vị trí trong danh sách không đúng.' }]);
  return { on: match[1], id: match[2] };
}

/** Cuts `limit + 1` rows read down to a page, and says where the next one starts. */
export function toPage<Row, Item>(rows: readonly Row[], limit: number, total: number, place: (row: Row) => Cursor, view: (row: Row) => Item) {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return { items: kept.map(view), total, nextCursor: rows.length > limit && last ? encodeCursor(place(last)) : null };
}
