/** What must be true of the books after twenty officers wrote into them at once. */

/** @throws Error naming what is missing or doubled */
export async function checkBooks(client, desks, say) {
  for (const { officeId, answered } of desks) {
    const numbers = answered.map(({ bookYear, bookNumber }) => `${bookYear}/${bookNumber}`);
    if (new Set(numbers).size !== numbers.length) throw new Error('a number was given twice');
    const { rows } = await client.query(
      `SELECT count(*)::int AS petitions, min(book_number) AS least, max(book_number) AS most, count(DISTINCT book_number)::int AS numbers,
         (SELECT last_number FROM book_counter WHERE office_id = $1 AND book = 'petition' AND year = p.book_year) AS counter,
         (SELECT count(*)::int FROM history_event h WHERE h.office_id = $1 AND h.subject_kind = 'petition') AS told,
         (SELECT count(*)::int FROM audit_record a WHERE a.office_id = $1 AND a.subject_kind = 'petition') AS noted,
         (SELECT count(*)::int FROM petition_step s WHERE s.office_id = $1) AS steps,
         (SELECT count(DISTINCT l.petition_id)::int FROM running_limit l WHERE l.office_id = $1) AS limited
       FROM petition p WHERE office_id = $1 GROUP BY p.book_year`,
      [officeId],
    );
    for (const row of rows) {
      const expected = { ...row, least: 1, most: row.petitions, numbers: row.petitions, counter: row.petitions, told: row.petitions, noted: row.petitions, steps: row.petitions, limited: row.petitions };
      if (JSON.stringify(row) !== JSON.stringify(expected)) throw new Error(`a book is not whole: ${JSON.stringify(row)}`);
    }
    const written = rows.reduce((sum, { petitions }) => sum + petitions, 0);
    if (written !== answered.length) throw new Error(`${answered.length} petitions were answered, ${written} are written`);
    say(`${written} numbers without gap or double, each with history, audit, step and limits`);
  }
}

export async function countDeadlocks(client) {
  await client.query('SELECT pg_stat_clear_snapshot()');
  const { rows } = await client.query('SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()');
  return Number(rows[0].deadlocks);
}
