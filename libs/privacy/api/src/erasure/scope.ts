import type { PlainDate } from '@tiepdan/platform/contract';
import type { ErasedKind, KeptWhy, Retention } from '@tiepdan/privacy/contract';
import type { EntityManager } from 'typeorm';
import type { AnyKey } from './plan.js';
import { NAMES_SOMEBODY, scopeSql, standingSql } from './scope-sql.js';

/** The rows that go together, by their keys. */
export type Scope = Readonly<Record<AnyKey, readonly string[]>>;

/** A scope, and how its time of keeping stands. */
export interface Standing {
  readonly scope: Scope;
  readonly lastOn: PlainDate | null;
  readonly keptUntil: PlainDate | null;
  /** Why it may not go today; null when it may. */
  readonly why: KeptWhy | null;
}

interface Found extends Omit<Standing, 'scope' | 'why'> {
  readonly scope: Scope;
  readonly running: boolean;
  readonly forEver: boolean;
}

/** What belongs to a citizen or a matter, and whether all of it is past its time. */
export async function standingOf(tx: EntityManager, officeId: string, kind: ErasedKind, id: string, terms: Retention, today: PlainDate): Promise<Standing> {
  const [citizen, matter] = kind === 'citizen' ? ['$2::uuid', 'NULL'] : ['NULL', '$2::uuid'];
  const [found] = await tx.query<Found[]>(
    `SELECT to_jsonb(x) AS scope, y.last_on::text AS "lastOn", y.kept_until::text AS "keptUntil", y.running, y.for_ever AS "forEver"
     FROM LATERAL (${scopeSql('$1::uuid', citizen, matter)}) x CROSS JOIN LATERAL (${standingSql('$1::uuid', '$3::jsonb')}) y`,
    [officeId, id, JSON.stringify(terms)],
  );
  if (!found) throw new Error('a scope is always one row');
  const { running, forEver, scope, ...days } = found;
  return { ...days, scope: await withHanging(tx, officeId, scope), why: whyKept(found, today) ?? (await whyOf(tx, officeId, kind, id)) };
}

/** Why something may not go by its days alone. */
export function whyKept({ running, forEver, lastOn, keptUntil }: Omit<Found, 'scope'>, today: PlainDate): KeptWhy | null {
  if (!lastOn) return 'none';
  if (running) return 'running';
  if (forEver) return 'for-ever';
  return keptUntil && keptUntil < today ? null : 'not-past';
}

async function whyOf(tx: EntityManager, officeId: string, kind: ErasedKind, id: string): Promise<KeptWhy | null> {
  const [row] = await (kind === 'citizen'
    ? tx.query<{ why: KeptWhy | null }[]>(
        `SELECT CASE WHEN erasure_on IS NOT NULL THEN 'erased' WHEN merged_into_id IS NOT NULL THEN 'merged' END AS why FROM citizen WHERE office_id = $1 AND id = $2`,
        [officeId, id],
      )
    : tx.query<{ why: KeptWhy | null }[]>(
        `SELECT CASE WHEN m.merged_into_id IS NOT NULL THEN 'merged' WHEN ${NAMES_SOMEBODY} THEN 'names-somebody' END AS why FROM matter m WHERE m.office_id = $1 AND m.id = $2`,
        [officeId, id],
      ));
  return row ? row.why : 'none';
}

/** What hangs on the rows of a scope and is looked up by keys of its own. */
async function withHanging(tx: EntityManager, officeId: string, scope: Omit<Scope, 'deliveries' | 'answers' | 'tasks' | 'codes'>): Promise<Scope> {
  const ids = async (sql: string, ...keys: readonly (readonly string[])[]) =>
    (await tx.query<{ id: string }[]>(sql, [officeId, ...keys])).map(({ id }) => id);
  const deliveries = await ids(`SELECT id FROM delivery WHERE office_id = $1 AND document_id = ANY($2)`, scope.documents);
  return {
    ...scope,
    deliveries,
    answers: await ids(`SELECT id FROM answer WHERE office_id = $1 AND delivery_id = ANY($2)`, deliveries),
    tasks: await ids(`SELECT id FROM conclusion_task WHERE office_id = $1 AND conclusion_id = ANY($2)`, scope.conclusions),
    codes: await ids(
      `SELECT id FROM lookup_code WHERE office_id = $1 AND (petition_id = ANY($2) OR reception_id = ANY($3) OR hearing_id = ANY($4))`,
      scope.petitions,
      scope.receptions,
      scope.hearings,
    ),
  };
}

/** How many records go: what an office counts as such. */
export const recordsIn = ({ petitions, receptions, hearings, feedback }: Scope): number => petitions.length + receptions.length + hearings.length + feedback.length;
