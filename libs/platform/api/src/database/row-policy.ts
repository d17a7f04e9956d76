/**
 * Which rows of a table an account sees whose reach is restricted. Each is a condition in SQL on the row `t`. Tables are named
 * with their schema: `public.` for the table itself, `seen.` for what the account sees of another table, so that a part
 * is seen with its whole by naming the whole. Written for every table into views (apps/api/src/database/scoped-views.ts).
 */
export interface RowPolicy {
  readonly table: string;
  /** What must hold for every restricted account: of which record, that must itself be seen, the row is a part. */
  readonly within?: string;
  /** What must hold besides where only what was given to the account is seen (`reach.records = 'assigned'`). */
  readonly assigned?: string;
  /** What must hold besides where sealed matters are hidden (`reach.sealed = 'hidden'`). */
  readonly unsealed?: string;
  /**
   * Rows of tables of domains below that are seen because of this one, each a SELECT of their ids: another way into their `assigned`.
   * A list of ids, since the database can begin with it: what was given to one account is little among all there is.
   */
  readonly opens?: Readonly<Record<string, string>>;
}

/** The accounts whose assignments count: `t.officer_id = ${ME}`. Stable, so that an index on the column is used. */
export const ME = `ANY (current_setting('tiepdan.accounts')::uuid[])`;

/** The account's office, for conditions that begin with what is its own. */
export const OFFICE = `current_setting('tiepdan.office')::uuid`;

/** That the row's record, named by `column`, is seen. */
export const seenAs = (table: string, column: string): string =>
  `EXISTS (SELECT 1 FROM seen.${table} whole WHERE whole.office_id = t.office_id AND whole.id = t.${column})`;

/** The same for a row that need not belong to one. */
export const seenOrNone = (table: string, column: string): string => `(t.${column} IS NULL OR ${seenAs(table, column)})`;

/** The tables whose rows are parts of one record and nothing besides. */
export const partsOf = (whole: string, column: string, tables: readonly string[]): RowPolicy[] =>
  tables.map((table) => ({ table, within: seenAs(whole, column) }));
