import { documents } from './documents.js';
import { leaderDays } from './leader-days.js';
import { matters } from './matters.js';
import { petitions } from './petitions.js';
import { receivedCte, receptions } from './receptions.js';
import type { Source, SpanPlaces } from './source.js';

export type { Source, SpanPlaces } from './source.js';

/** Every kind of counted record, in the order its CTE may refer to those before it. */
export const SOURCES: readonly Source[] = [matters, receptions, leaderDays, petitions, documents];

/** The source of that name. */
export function sourceOf(name: Source['name']): Source {
  const source = SOURCES.find((candidate) => candidate.name === name);
  if (!source) throw new Error(`no source ${name}`);
  return source;
}

/** The counted records of a span, as the WITH list of a statement. PostgreSQL works out only those referred to. */
export function countedRecords(span: SpanPlaces): string {
  return [receivedCte(span), ...SOURCES.map((source) => source.cte(span))].join(',\n  ');
}
