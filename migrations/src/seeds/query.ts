/** Runs one statement on a database; the whole demo load is one statement, so a pooled connection will do. */
export type Query = (sql: string, parameters?: unknown[]) => Promise<unknown[]>;
