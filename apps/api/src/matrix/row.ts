import type { Kind } from './kinds.js';
import type { Letter, Letters } from './columns.js';

/**
 * HOW TO ADD A ROUTE. Every route of the OpenAPI document has one row in `rows/<domain>.ts`:
 *
 *   'POST /api/petitions/{id}/cancellation': ['Hủy đơn', OFFICERS, 'petition'],
 *
 * 1. the operation as the document writes it; 2. what it does, in Vietnamese, as an inspector reads it; 3. the letters of the
 * roles that may (`columns.ts`); everybody else must be refused with PERMISSION.MISSING; 4. the kind of record that `{id}` names
 * (`kinds.ts`), left out where there is none; 5. where answers differ from the kind's usual ones, which and how (`Exceptions`).
 *
 * Usual answers: one's own record – done (2xx); a record of another office – RECORD.NOT_FOUND; a sealed one – as one's own, and
 * nothing in the answer that tells who it is; a cancelled one – read as one's own, not written (RECORD.CANCELLED),
 * and only a cancelled one is restored (else RECORD.NOT_CANCELLED).
 *
 * A write needs a body that reaches the record: it is made from the document (`sample-body.ts`), and what a schema cannot know
 * (an id, a day) is in `bodies/<domain>.ts` under the same key. A new kind of record gets its four records in `house/`.
 */
export type RowEntry = readonly [words: string, who: Letters, kind?: Kind, exceptions?: Exceptions];

/** Whose the record is, or what has become of it. */
export const STATES = { own: 'Của cơ quan mình', other: 'Của cơ quan khác', sealed: 'Được giữ bí mật', cancelled: 'Đã hủy' } as const;
export type State = keyof typeof STATES;

export type Code = `${Uppercase<string>}.${Uppercase<string>}`;
/**
 * `done`: 2xx. A code: refused with it. `opened`: done, and the answer may say who the sealed person is. `absent`: there is no such
 * record (a cancelled account, say), or none that differs from one's own here.
 */
export type Expected = 'done' | 'opened' | 'absent' | Code;

/** What a row expects otherwise than the kind; `but` says it for single roles; `why` says it to the reader of the page. */
export interface Exceptions extends Partial<Record<State, Expected>> {
  readonly but?: Partial<Record<Letter, Partial<Record<State, Expected>>>>;
  readonly why?: string;
  /** The file is made for the first role alone: making it takes a second or more, and the others differ in nothing but who asks. */
  readonly once?: true;
}

/** The rows of one domain, with its heading on the page. */
export interface RowTable {
  readonly domain: string;
  readonly heading: string;
  readonly rows: Readonly<Record<string, RowEntry>>;
}

export interface Row {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly words: string;
  readonly who: ReadonlySet<Letter>;
  readonly kind: Kind | null;
  readonly exceptions: Exceptions;
}

/** The rows of a table, taken apart. */
export function rowsOf(table: RowTable): Row[] {
  return Object.entries(table.rows).map(([operation, [words, who, kind, exceptions]]) => {
    const [method = '', path = ''] = operation.split(' ');
    return { operation, method, path, words, who: new Set([...who] as Letter[]), kind: kind ?? null, exceptions: exceptions ?? {} };
  });
}
