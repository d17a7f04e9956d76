import type { EntityManager } from 'typeorm';

/**
 * The next number of a book, given in the caller's transaction: the counter's row stays locked until commit, so numbers
 * are neither skipped nor doubled, and a rolled-back record gives its number back.
 */
export async function takeNumber(tx: EntityManager, officeId: string, book: string, year: number): Promise<number> {
  const [row] = await tx.query<{ number: number }[]>(`SELECT take_number($1, $2, $3) AS number`, [officeId, book, year]);
  if (!row) throw new Error('take_number returned no row');
  return row.number;
}

/** Tells the book of a number typed by hand (a paper numbered elsewhere), so that it is not given again. */
export async function noteTypedNumber(tx: EntityManager, officeId: string, book: string, year: number, typed: number): Promise<void> {
  await tx.query(
    `INSERT INTO book_counter AS c (office_id, book, year, last_number) VALUES ($1, $2, $3, $4)
     ON CONFLICT (office_id, book, year) DO UPDATE SET last_number = greatest(c.last_number, excluded.last_number)`,
    [officeId, book, year, typed],
  );
}
