import type { EntityManager } from 'typeorm';
import { brokenConstraint } from './failures.js';

/** What a write takes as a value. None of it can fail on its way to the database, which `Database.writeNumbered` relies on. */
export type SqlValue = string | number | boolean | Date | null | readonly string[] | readonly number[];

/** Where a row is written: at once in a transaction, or gathered to be written with others in one statement. */
export type WritesTo = Pick<EntityManager, 'query'> | Writes;

/** Columns of a new row with their values; a piece of SQL stands for a number that the book gives (`Writes.number`). */
export type NewRow = Readonly<Record<string, SqlValue | BookNumber>>;

/** The next number of a book, known when the row is written. */
export interface BookNumber {
  readonly sql: string;
}

/**
 * Writes that go out as one statement: a dozen rows of one record cost one way to the database instead of a dozen. Their keys
 * between each other are checked at its end, so their order is free; none of them sees what another has written. Numbers are
 * taken when the other rows are written, in the order in which they were asked for: a book's counter is held shortly, and two
 * records that take from the same books never wait for each other.
 */
export class Writes {
  private readonly firsts: string[] = [];
  private readonly plain: string[] = [];
  private readonly numbered: string[] = [];
  /** Rows without a number, by table and columns: those of one table are one INSERT. */
  private readonly rows = new Map<string, string[]>();
  private readonly numbers: string[] = [];
  private readonly values: (SqlValue | Buffer)[] = [];
  private readonly conditions: string[] = [];
  private readonly refusals = new Map<string, () => Error>();

  /** One INSERT, UPDATE or DELETE with placeholders of its own, without RETURNING. */
  add(sql: string, values: readonly SqlValue[]): this {
    this.plain.push(this.bound(sql, values));
    return this;
  }

  /** One row; with a number of a book in it, it is written last. */
  insert(table: string, row: NewRow): this {
    const into = `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES`;
    const values = Object.values(row);
    const tuple = `(${values.map((value) => this.placed(value)).join(', ')})`;
    const rows = this.rows.get(into);
    if (values.some(isBookNumber)) this.numbered.push(`${into} ${tuple}`);
    else if (rows) rows.push(tuple);
    else this.rows.set(into, [tuple]);
    return this;
  }

  /** One row, written before all others: whoever else is writing the same is waited for before anything is held. */
  first(table: string, row: Readonly<Record<string, SqlValue | Buffer>>): this {
    const tuple = Object.values(row).map((value) => `$${this.values.push(value)}`);
    this.firsts.push(`INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${tuple.join(', ')})`);
    return this;
  }

  /** Takes the next number of a book for a row of these writes; `send` gives it. */
  number(officeId: string, book: string, year: number): BookNumber {
    this.numbers.push(this.bound(`take_number($1, $2, $3) AS number_${this.numbers.length + 1}`, [officeId, book, year]));
    return { sql: `(SELECT number_${this.numbers.length} FROM numbers)` };
  }

  /** A function of the database that is asked before numbers are taken, and fails when what is written must not be. */
  require(sql: string, values: readonly SqlValue[]): this {
    this.conditions.push(this.bound(sql, values));
    return this;
  }

  /** What is thrown when a key or check of this name does not hold: a Refusal, or `Outdated`. */
  refuse(constraint: string, refusal: () => Error): this {
    this.refusals.set(constraint, refusal);
    return this;
  }

  /** Writes them in a transaction; gives the numbers taken, in the order in which they were asked for. @throws Refusal of `refuse` */
  async send(tx: Pick<EntityManager, 'query'>): Promise<number[]> {
    if (!this.values.length) return [];
    const [row] = await tx.query<Readonly<Record<string, number>>[]>(this.sql(), this.values as unknown[]).catch((error: unknown) => {
      throw this.refusals.get(brokenConstraint(error) ?? '')?.() ?? error;
    });
    return Object.values(row ?? {});
  }

  private sql(): string {
    const named = (sql: string, index: number) => `written_${index + 1} AS (${sql} RETURNING 1)`;
    const plain = [...this.firsts, ...[...this.rows].map(([into, rows]) => `${into} ${rows.join(', ')}`), ...this.plain].map(named);
    const numbered = this.numbered.map((sql, index) => named(sql, plain.length + index));
    const after = [...this.conditions, ...plain.map((_, index) => `(SELECT count(*) FROM written_${index + 1}) >= 0`)];
    const where = after.length ? ` WHERE ${after.join(' AND ')}` : '';
    if (!this.numbers.length) return `WITH ${plain.join(',\n')}\nSELECT${where}`;
    const numbers = `numbers AS MATERIALIZED (SELECT ${this.numbers.join(', ')}${where})`;
    return `WITH ${[...plain, numbers, ...numbered].join(',\n')}\nSELECT * FROM numbers`;
  }

  private bound(sql: string, values: readonly SqlValue[]): string {
    const before = this.values.length;
    this.values.push(...values);
    return sql.replace(/\$(\d+)/g, (_, position: string) => `$${before + Number(position)}`);
  }

  private placed(value: SqlValue | BookNumber): string {
    return isBookNumber(value) ? value.sql : `$${this.values.push(value)}`;
  }
}

/** Writes rows at once, or adds them to those that are gathered. */
export async function gather(to: WritesTo, add: (writes: Writes) => unknown): Promise<void> {
  const writes = to instanceof Writes ? to : new Writes();
  await add(writes);
  if (!(to instanceof Writes)) await writes.send(to);
}

function isBookNumber(value: SqlValue | BookNumber): value is BookNumber {
  return typeof value === 'object' && value !== null && 'sql' in value;
}
