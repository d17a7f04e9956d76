/**
 * Which rows of a table an account sees whose reach is restricted. Each is a condition in SQL on the row `t`. Tables are named
 * with their schema: `public.` for the table itself, `seen.` for what the account sees of another table (`t.matter_id IN seen.matter`), so
 * that a part is seen with its whole by naming the whole. Written for every table into views (apps/api/src/database/scoped-views.ts).
 */
export interface RowPolicy {
  readonly table: string;
  /** What must hold for every restricted account: of which record, that must itself be seen, the row is a part. */
  readonly within?: string;
  /** What must hold besides where only what was given to the account is seen (`reach.records = 'assigned'`), looked at row by row. */
  readonly assigned?: string;
  /**
   * The same where rows are better found than looked at: every condition is a way to rows that are the account's own, each by an
   * index. What is found is kept as a list of ids (`own_…`), since what was given to one account is little among all there is.
   */
  readonly ways?: readonly string[];
  /** What must hold besides where sealed matters are hidden (`reach.sealed = 'hidden'`). */
  readonly unsealed?: string;
  /** Rows of tables of domains below that are seen because of this one, each a SELECT of their ids: they join the list of that table. */
  readonly opens?: Readonly<Record<string, string>>;
}

/** Those whose assignments count: the account, and whoever it stands in for. */
export const ACCOUNTS = `current_setting('tiepdan.accounts')::uuid[]`;

/** That a column names one of them: `t.officer_id = ${ME}`. Stable, so that an index on the column is used. */
export const ME = `ANY (${ACCOUNTS})`;

/** The account's office, for conditions that begin with what is its own. */
export const OFFICE = `current_setting('tiepdan.office')::uuid`;

/** That the row's record, named by `column`, is seen. */
export const seenAs = (table: string, column: string): string => `t.${column} IN seen.${table}`;

/** The same for a row that need not belong to one. */
export const seenOrNone = (table: string, column: string): string => `t.${column} NONE OR IN seen.${table}`;

/** The tables whose rows are parts of one record and nothing besides. */
export const partsOf = (whole: string, column: string, tables: readonly string[]): RowPolicy[] =>
  tables.map((table) => ({ table, within: seenAs(whole, column) }));
