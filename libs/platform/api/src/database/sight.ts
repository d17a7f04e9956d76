import type { Actor, Reach } from '@tiepdan/platform/contract';

/** The schemas that show a part of the records, by what they leave out (apps/api/src/database/scoped-views.ts writes them). */
export const SCOPED_SCHEMAS = {
  /** Records that were given to the account, or that it wrote itself. */
  scoped_assigned: { records: 'assigned', sealed: 'masked' },
  /** Every record but those of sealed matters. */
  scoped_unsealed: { records: 'office', sealed: 'hidden' },
  /** Both. */
  scoped_assigned_unsealed: { records: 'assigned', sealed: 'hidden' },
} as const satisfies Record<string, Pick<Reach, 'records' | 'sealed'>>;
export type ScopedSchema = keyof typeof SCOPED_SCHEMAS;

/** What the statements of one request see. Nothing in place of it means every record of the office (docs/adr/0038). */
export interface Sight {
  readonly schema: ScopedSchema;
  readonly officeId: string;
  /** Whose assignments count as the account's own: itself, and whoever it stands in for. */
  readonly accountIds: readonly string[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What an account sees; null when nothing restricts it: then its statements run as they always did. */
export function sightOf({ reach, officeId, accountId, onBehalfOf }: Pick<Actor, 'reach' | 'officeId' | 'accountId' | 'onBehalfOf'>): Sight | null {
  if (!reach) return null;
  const [schema] = Object.entries(SCOPED_SCHEMAS).find(([, { records, sealed }]) => records === reach.records && sealed === reach.sealed) ?? [];
  return schema ? { schema: schema as ScopedSchema, officeId, accountIds: onBehalfOf ? [accountId, onBehalfOf] : [accountId] } : null;
}

/** What makes the statements behind it in the same transaction see no more than `sight`. @throws Error when a key is no key */
export function restrictTo({ schema, officeId, accountIds }: Sight): string {
  if (![officeId, ...accountIds].every((id) => UUID.test(id))) throw new Error('a sight is of an office and of accounts, by their keys');
  return `${lookIn(schema)}; SET LOCAL tiepdan.office = '${officeId}'; SET LOCAL tiepdan.accounts = '{${accountIds.join(',')}}'`;
}

/** Where the statements behind it look for tables: in a schema of views first, or in the tables themselves. */
export const lookIn = (schema: ScopedSchema | null): string => `SET LOCAL search_path = ${schema ? `${schema}, ` : ''}public`;
