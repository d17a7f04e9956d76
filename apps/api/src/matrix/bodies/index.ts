import type { Desk, Marks, Place } from '../house/desk.js';
import type { Letter } from '../columns.js';
import type { Kind } from '../kinds.js';
import type { State } from '../row.js';
import { NOBODY } from '../sample-body.js';
import { caseBodies } from './cases.js';
import { paperBodies } from './papers.js';
import { reportBodies } from './reports.js';

/** What a body may be made from. */
export interface Context {
  readonly place: Place;
  /** The place, or one's own record of the kind where the place is the other office's. */
  readonly basis: Place;
  readonly state: State;
  readonly letter: Letter;
  readonly ids: Desk['ids'];
  readonly marks: Marks;
  /** The id of one's own record of a kind. */
  at(kind: Kind, state?: State | 'spare'): string;
}
/** What of a body its schema cannot know: ids of records, and fields that hang on each other. */
export type Bodies = Readonly<Record<string, (context: Context) => Record<string, unknown>>>;

export const BODIES: Bodies = { ...caseBodies, ...paperBodies, ...reportBodies };

/** Parts of addresses that name no record, by the beginning of the address; the first that fits. */
export const PARTS: readonly (readonly [prefix: string, parts: Place])[] = [
  ['/api/inbox/answers/', {}],
  ['/api/calendar/{year}', { year: '2026' }],
  ['/api/locked-days/', { day: '2026-10-06' }],
  ['/api/roles/', { key: 'head' }],
  ['/api/audit/archives/', { part: 'file' }],
  ['/api/sealed-identities/openings/', { audit: '999999999' }],
  ['/api/papers/', { code: 'guidance' }],
  ['/api/reports/section-4/indicators/', { code: 'I01' }],
  ['/api/forms/', { slug: '01-TCD', column: '1' }],
  ['/api/filings/', { slug: '01-TCD', column: '1' }],
  ['/api/trends/', { code: 'receptions' }],
  ['/api/declared-figures/{table}', { table: 'spreading' }],
];

/** What the query of an operation needs beyond what its schema says. */
export const QUERY: Readonly<Record<string, (context: Context) => Readonly<Record<string, string>>>> = {
  'GET /api/leader-days/checks': ({ ids }) => ({ on: '2026-12-21', hostId: ids.leader }),
  'GET /api/documents/drafts/start': ({ at }) => ({ petitionId: at('petition') }),
  'GET /api/delegation-offers': () => ({ toId: NOBODY }),
  'GET /api/feedback-source': ({ at }) => ({ petitionId: at('petition') }),
  'GET /api/declared-figures': () => ({ period: '2026-Q3' }),
  'POST /api/papers/{code}/preview': ({ at }) => ({ subject: 'petition', id: at('petition'), format: 'docx' }),
};

/** What the queries of reports have in common, by the beginning of the address. */
export const QUERY_UNDER: readonly (readonly [prefix: string, query: Readonly<Record<string, string>>])[] = [
  ['/api/reports/', { period: '2026-Q2' }],
  ['/api/forms', { period: '2026-Q2' }],
  ['/api/trends/', { from: '2026-01-01', to: '2026-09-30' }],
];
