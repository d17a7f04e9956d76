/** What the process decides for recurring work; provided by apps/api. */
export abstract class JobSettings {
  /** Whether this process does recurring work; another one on the same database may do it instead. */
  abstract readonly enabled: boolean;
  /** The database that holds the queue, in a schema of its own. */
  abstract readonly databaseUrl: string;
  /** Takes one line of the log. */
  abstract readonly log: (line: Readonly<Record<string, unknown>>) => void;
}
