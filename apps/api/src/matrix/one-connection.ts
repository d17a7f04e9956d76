import type { DataSource } from 'typeorm';

type Query = (...args: unknown[]) => Promise<unknown>;
interface PoolClient {
  query: Query;
  release(destroy?: boolean): void;
}
interface Pool {
  readonly options: { max: number; idleTimeoutMillis?: number };
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
  connect(): Promise<PoolClient>;
}

/** What the application says to a transaction of its own, and what it is inside one that is taken back. */
const INSIDE: readonly (readonly [RegExp, string])[] = [
  [/^(START TRANSACTION|BEGIN)/i, 'SAVEPOINT of_the_application'],
  // What is checked, or linked, at the end of a transaction has its turn here.
  [/^(COMMIT|END)/i, 'SET CONSTRAINTS ALL IMMEDIATE; RELEASE SAVEPOINT of_the_application; SET CONSTRAINTS ALL DEFERRED'],
  [/^ROLLBACK(?! TO)/i, 'ROLLBACK TO SAVEPOINT of_the_application; RELEASE SAVEPOINT of_the_application'],
  [/^SET TRANSACTION/i, 'SELECT 1'],
];

/**
 * Lets a spec send a request to the application and take back all it did, so that thousands of requests find the records as the
 * first one did: the application is left one connection, and on it every request runs inside a transaction that is rolled back.
 */
export class OneConnection {
  private constructor(
    private readonly pool: Pool,
    private readonly ask: Query,
    private readonly state: { inside: boolean },
  ) {}

  static async of(source: DataSource): Promise<OneConnection> {
    const pool = (source.driver as unknown as { master: Pool }).master;
    Object.assign(pool.options, { max: 1, idleTimeoutMillis: 0 });
    const spare = await Promise.all(Array.from({ length: Math.max(pool.totalCount, 1) }, () => pool.connect()));
    for (const extra of spare.slice(1)) extra.release(true);
    const [client] = spare as [PoolClient];
    const ask: Query = client.query.bind(client);
    const state = { inside: false };
    client.query = (...args) => {
      const [text] = args;
      const said = state.inside && typeof text === 'string' ? INSIDE.find(([pattern]) => pattern.test(text.trim())) : undefined;
      return said ? ask(said[1]) : ask(...args);
    };
    client.release();
    return new OneConnection(pool, ask, state);
  }

  /** Waits until the application asks nothing any more: some of what it does comes after its answer. */
  async quiet(turns = 3, pause = 0): Promise<void> {
    for (let still = 0; still < turns; ) {
      await new Promise((resolve) => (pause ? setTimeout(resolve, pause) : setImmediate(resolve)));
      still = this.pool.idleCount === this.pool.totalCount && this.pool.waitingCount === 0 ? still + 1 : 0;
    }
  }

  /** Runs `work` and takes back whatever it wrote. */
  async takingBack<T>(work: () => Promise<T>): Promise<T> {
    await this.ask('BEGIN');
    this.state.inside = true;
    try {
      return await work();
    } finally {
      await this.quiet();
      this.state.inside = false;
      await this.ask('ROLLBACK');
    }
  }
}
