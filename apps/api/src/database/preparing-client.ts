import { createHash } from 'node:crypto';
import pg from 'pg';

/** Statements whose text never changes and whose plan does not hang on their values: rows written, a number taken, a row by its key, and those that say so (`onePlan()`). */
const FIXED = /^\s*(INSERT INTO|UPDATE|DELETE FROM|WITH written_1 AS|SELECT take_number|SELECT calendar_version|\/\* by key \*\/|\/\* one plan \*\/)/;
/** What opens a transaction answers nothing that anybody waits for. */
const OPENING = /^(START TRANSACTION|SET TRANSACTION [A-Z ]+|SET LOCAL synchronous_commit = off|SET LOCAL search_path = [a-z_, ]+(; SET LOCAL tiepdan\.[a-z]+ = '[0-9a-f{},-]+')*)$/;
/** Where a transaction looks for tables, of those above; a statement prepared for one place is not run in another. */
const PATH = /^SET LOCAL search_path = ([a-z_, ]+)/;
const ENDING = /^(COMMIT|ROLLBACK)\b(?! TO)/;
/** So many are remembered by one connection; a text made for one occasion must not stay for ever. */
const MOST = 300;

/**
 * A connection that spares ways to the database and work in it. A write is read and planned once and then only run. What opens a
 * transaction waits for its first statement and travels in front of it. What is asked for without waiting for the answer before
 * goes out at once (`pipeline`), and all that is asked for in one turn as one packet: of registering a petition, sending packets
 * and waking up for them was half of the work.
 */
export class PreparingClient extends pg.Client {
  private readonly names = new Map<string, string>();
  private readonly opening: string[] = [];
  private corked = false;
  private path = '';

  constructor(config?: pg.ClientConfig) {
    super({ ...config, pipeline: true } as pg.ClientConfig);
    // Between the pool and whoever it hands the connection to nobody listens for a moment, and an error without a listener ends the
    // process. The connection is no longer queryable after one, so that its next statement tells.
    this.on('error', () => undefined);
  }

  override query(...args: unknown[]): never {
    const [text, values, callback] = args;
    if (typeof text === 'string' && !callback && typeof values !== 'function') {
      if (OPENING.test(text)) return this.hold(text) as never;
      this.cork();
      this.open();
      if (ENDING.test(text)) this.path = '';
      const given: unknown[] | undefined = Array.isArray(values) ? values : undefined;
      const name = given ? this.nameOf(text) : null;
      return super.query({ text, ...(given ? { values: given } : {}), ...(name ? { name } : {}) }) as never;
    }
    this.open();
    return super.query.apply(this, args as never) as never;
  }

  private hold(text: string): Promise<object> {
    if (text === 'START TRANSACTION') this.path = '';
    this.path = PATH.exec(text)?.[1] ?? this.path;
    this.opening.push(text);
    return Promise.resolve({ command: text, rows: [], rowCount: null });
  }

  /** Sends what was held back. Should it fail, the connection is gone, or its transaction refuses whatever comes next. */
  private open(): void {
    if (!this.opening.length) return;
    const text = this.opening.splice(0).join('; ');
    super.query(text).catch(() => undefined);
  }

  /** Collects what is asked for until everything that can run now has run. */
  private cork(): void {
    const { stream } = (this as unknown as { connection: { stream: { cork(): void; uncork(): void } } }).connection;
    if (this.corked) return;
    this.corked = true;
    stream.cork();
    process.nextTick(() => {
      this.corked = false;
      stream.uncork();
    });
  }

  private nameOf(text: string): string | null {
    const placed = this.path ? `${this.path} ${text}` : text;
    const known = this.names.get(placed);
    if (known) return known;
    if (this.names.size >= MOST || !FIXED.test(text)) return null;
    const name = createHash('sha256').update(placed).digest('base64url').slice(0, 32);
    this.names.set(placed, name);
    return name;
  }
}
