import { createHash } from 'node:crypto';
import pg from 'pg';

/** Statements whose text never changes and whose plan does not hang on their values: rows written, a number taken. */
const WRITES = /^\s*(INSERT INTO|UPDATE|DELETE FROM|WITH event AS|WITH limits AS|SELECT take_number|SELECT calendar_version)/;
/** So many are remembered by one connection; a text made for one occasion must not stay for ever. */
const MOST = 200;

/**
 * A connection that has PostgreSQL read and plan a write once and then only run it: of registering a petition, reading and
 * planning its dozen statements anew was a third of the work. Reading statements are left alone: their plans hang on values.
 */
export class PreparingClient extends pg.Client {
  private readonly names = new Map<string, string>();

  override query(...args: unknown[]): never {
    const [text, values] = args;
    const name = typeof text === 'string' && Array.isArray(values) ? this.nameOf(text) : null;
    const given = name ? [{ name, text, values }, ...args.slice(2)] : args;
    return super.query.apply(this, given as never) as never;
  }

  private nameOf(text: string): string | null {
    const known = this.names.get(text);
    if (known) return known;
    if (this.names.size >= MOST || !WRITES.test(text)) return null;
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
    this.names.set(text, name);
    return name;
  }
}
