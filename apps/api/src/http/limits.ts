import { PAGE_SIZE } from '@tiepdan/platform/contract';
import { settings } from '../env.js';
import type { ShapeLimits } from './json-shape.js';

const MINUTE = 60;
const HOUR = 3600;

/** Bytes of a request's body. A reception with every field full is under 60 kB. */
export const BODY_LIMIT = 1024 * 1024;
/** Lists of ten thousand signatories, as text or as a sheet, are the one thing that is larger. */
export const LIST_LIMIT = 8 * 1024 * 1024;
export const BODY_SHAPE: ShapeLimits = { depth: 20, members: 20_000 };
export const LIST_SHAPE: ShapeLimits = { depth: 20, members: 200_000 };
/** Characters of a request's address, with what is asked. The longest of ours names 200 records. */
export const ADDRESS_LIMIT = 8_192;
/** Values that an address may give to a list's conditions. The richest of our lists knows 24. */
export const CONDITIONS_LIMIT = 60;
/** Bytes of a request's head, and lines of it. */
export const HEAD = { bytes: 16_384, lines: 100 } as const;
/** Milliseconds. A file over a slow line may take an hour; everything else is there at once or never. */
export const PATIENCE = { head: 15_000, body: 30_000, file: 3_600_000, idle: 30_000, looking: 5_000 } as const;
/** Requests on one connection, after which it is closed: a client that keeps one for ever is spread anew. */
export const REQUESTS_PER_CONNECTION = 10_000;

/** Work that costs the server more than a look into a table, by what it costs. */
export type Work = 'file' | 'preview' | 'reckoning' | 'upload' | 'password';

/** How often an account may ask for it, and how much of it may run at once. */
export interface WorkLimit {
  readonly what: string;
  /** Requests of one account in the window. */
  readonly most: number;
  /** Seconds. */
  readonly window: number;
  /** Requests of one account under way at the same time. */
  readonly atOnce: number;
  /** Requests of everybody under way at the same time, in one process. */
  readonly altogether: number;
}

/** A browser opens six connections to a house, so one tab never has more under way than `atOnce`. */
export const WORK_LIMITS: Readonly<Record<Work, WorkLimit>> = {
  file: { what: 'files made for whoever asks: exports, PDF, .docx, .xlsx, archives', most: 60, window: MINUTE, atOnce: 6, altogether: 24 },
  preview: { what: 'papers shown while they are written', most: 120, window: MINUTE, atOnce: 6, altogether: 24 },
  reckoning: { what: 'reports, forms and pictures reckoned from the records', most: 240, window: MINUTE, atOnce: 12, altogether: 40 },
  password: { what: 'passwords judged while they are typed, and set', most: 60, window: MINUTE, atOnce: 2, altogether: 8 },
  upload: { what: 'files, sheets and reports sent in', most: settings.UPLOADS_PER_HOUR.fallback, window: HOUR, atOnce: 6, altogether: 40 },
};

/** One row of docs/LIMITS.md. */
export interface LimitRow {
  readonly what: string;
  readonly limit: string;
  /** What is answered beyond it. */
  readonly answer: string;
  /** The setting that changes it. */
  readonly setting?: string;
}

const count = (value: number): string => value.toLocaleString('en-US');
const seconds = (milliseconds: number): string => `${count(milliseconds / 1000)} s`;

/** Every limit of the wire, in words. */
export function limitRows(): readonly LimitRow[] {
  return [
    { what: 'Body of a request', limit: `${BODY_LIMIT / 1024 / 1024} MB`, answer: '413 REQUEST.TOO_LARGE' },
    { what: 'Body of a list of signatories or its sheet', limit: `${LIST_LIMIT / 1024 / 1024} MB`, answer: '413 REQUEST.TOO_LARGE' },
    { what: 'One file sent in', limit: `${settings.FILE_SIZE_MOST.fallback} MB`, answer: '413', setting: 'FILE_SIZE_MOST' },
    { what: 'Objects and lists within one another', limit: String(BODY_SHAPE.depth), answer: '400 REQUEST.TOO_MANY_PARTS' },
    { what: 'Fields and items of a body; of a list of signatories', limit: `${count(BODY_SHAPE.members)}; ${count(LIST_SHAPE.members)}`, answer: '400 REQUEST.TOO_MANY_PARTS' },
    { what: 'A field named twice, `__proto__`, `constructor`, `prototype`', limit: 'none', answer: '400 REQUEST.NAMED_TWICE' },
    { what: 'Address with its conditions', limit: `${count(ADDRESS_LIMIT)} characters`, answer: '414 REQUEST.ADDRESS_TOO_LONG' },
    { what: "Values of a list's conditions", limit: String(CONDITIONS_LIMIT), answer: '414 REQUEST.ADDRESS_TOO_LONG' },
    { what: 'Head of a request', limit: `${count(HEAD.bytes)} bytes, ${HEAD.lines} lines`, answer: '431' },
    { what: 'Rows of a page', limit: `${PAGE_SIZE.most}, paged by cursor`, answer: '400 REQUEST.INVALID' },
    { what: 'Requests of one account in a minute, all at once or one by one', limit: count(settings.REQUESTS_PER_ACCOUNT.fallback), answer: '429 REQUEST.TOO_MANY', setting: 'REQUESTS_PER_ACCOUNT' },
    { what: 'Requests of one address in a minute before it has signed in', limit: count(settings.REQUESTS_PER_ADDRESS.fallback), answer: '429 REQUEST.TOO_MANY', setting: 'REQUESTS_PER_ADDRESS' },
    ...Object.entries(WORK_LIMITS).map(([work, { what, most, window, atOnce, altogether }]) => ({
      what: `Of these, ${what}, per account`,
      limit: `${count(most)} in ${window === HOUR ? 'an hour' : 'a minute'}, ${atOnce} at once; ${altogether} at once of all accounts`,
      answer: '429 REQUEST.TOO_MANY, 429 REQUEST.STILL_RUNNING',
      ...(work === 'upload' ? { setting: 'UPLOADS_PER_HOUR' } : {}),
    })),
    { what: 'Wrong look-up codes, registrations, answers on the public pages', limit: 'see `.env.example`', answer: '429', setting: 'PUBLIC_…' },
    { what: 'Time until the head of a request is there', limit: seconds(PATIENCE.head), answer: '408' },
    { what: 'Time until a body is there; a file', limit: `${seconds(PATIENCE.body)}; ${seconds(PATIENCE.file)}`, answer: '408 REQUEST.TOO_SLOW' },
    { what: 'Time a connection may be idle between two requests', limit: seconds(PATIENCE.idle), answer: 'closed' },
    { what: 'Connections of one process', limit: count(settings.CONNECTIONS_MOST.fallback), answer: 'closed', setting: 'CONNECTIONS_MOST' },
    { what: 'Requests on one connection', limit: count(REQUESTS_PER_CONNECTION), answer: 'closed' },
  ];
}

/** docs/LIMITS.md, word for word. */
export function limitsDocument(): string {
  const rows = limitRows().map(({ what, limit, answer, setting }) => `| ${what} | ${limit} | ${answer} | ${setting ? `\`${setting}\`` : ''} |`);
  return `# Limits of the wire

Written by \`npm run limits\` from \`apps/api/src/http/limits.ts\`; a spec compares them. Why they are as they are:
[ADR 0041](adr/0041-the-wire.md).

| what | at most | beyond it | setting |
| --- | --- | --- | --- |
${rows.join('\n')}

Counts are kept in the memory of each process: with two processes behind a balancer an account may ask twice as much, and a
restart forgets. They keep one account or one address from taking the server away from the others; they count nothing that has to be
right. What slows the guessing of passwords stands in the database and holds for all processes (signing in, \`libs/identity\`).
`;
}
