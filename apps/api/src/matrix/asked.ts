import type { OpenAPIObject } from '@nestjs/swagger';
import { BODIES, type Context, PARTS, QUERY, QUERY_UNDER } from './bodies/index.js';
import type { Cell } from './cells.js';
import { KINDS, type KindEntry } from './kinds.js';
import { NOBODY, sampleBody, sampleQuery } from './sample-body.js';
import { fill } from './house/desk.js';
import type { House } from './house/house.js';

/** A request as it goes out. */
export interface Request {
  readonly path: string;
  readonly body: Record<string, unknown> | undefined;
}

/** The request that asks a cell's question. */
export async function requestOf(house: House, { row, state, letter }: Cell): Promise<Request> {
  const kept = row.kind ? house.placeOf(row.kind, state, letter) : {};
  if (!kept) throw new Error(`the house has no ${row.kind} ${state}`);
  const place = { ...PARTS.find(([prefix]) => row.path.startsWith(prefix))?.[1], ...kept };
  const basis = (state === 'other' && row.kind && house.placeOf(row.kind, 'own', letter)) || place;
  const context: Context = { place, basis, state, letter, ids: house.home.ids, marks: house.home.marks, at: (kind, of = 'own') => house.placeOf(kind, of, letter)?.['id'] ?? NOBODY };
  const query = new URLSearchParams({ ...named(sampleQuery(house.document, row.operation)), ...QUERY_UNDER.find(([prefix]) => row.path.startsWith(prefix))?.[1], ...QUERY[row.operation]?.(context) });
  const path = fill(row.path, place) + (query.size ? `?${query}` : '');
  if (row.method === 'GET') return { path, body: undefined };
  return { path, body: await bodyOf(house, house.document, row.operation, context, row.kind ? KINDS[row.kind] : null) };
}

/** Parameters that mean the same wherever they stand. */
function named(query: Record<string, string>): Record<string, string> {
  const known: Readonly<Record<string, string>> = { period: '2026-Q2', year: '2026', format: 'docx', form: '01-TCD', name: 'thu.pdf', from: '2026-10-01', to: '2026-10-15', paper: 'guidance' };
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, known[name] ?? value]));
}

async function bodyOf(house: House, document: OpenAPIObject, operation: string, context: Context, kind: KindEntry | null): Promise<Record<string, unknown> | undefined> {
  const sample = sampleBody(document, operation);
  const changes = BODIES[operation]?.(context);
  if (!sample && !changes) return undefined;
  const { id, fileId } = context.place;
  const versioned = sample && 'version' in sample && kind?.table ? { version: await house.versionOf(kind.table, (kind.table === 'attachment' ? fileId : id) ?? NOBODY) } : {};
  return { ...sample, ...versioned, ...changes };
}
