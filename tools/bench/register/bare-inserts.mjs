/** The rate at which the same server takes the row of a petition and nothing else. */
import pg from 'pg';

/**
 * Twenty connections insert the row of a petition into a table of the same columns, checks and indexes, each in a transaction
 * of its own; no keys to other tables, no number to take, no words to fold, nothing else to write.
 * @returns {Promise<number>} inserts a second
 */
export async function bareInserts({ client, owner }, connections, seconds) {
  await client.query('CREATE TABLE IF NOT EXISTS bench_petition (LIKE petition INCLUDING ALL)');
  await client.query('TRUNCATE bench_petition');
  const [matter] = (await client.query('SELECT id, field_code FROM matter LIMIT 1')).rows;
  const pool = new pg.Pool({ ...connection(client), max: connections });
  const statement = {
    name: 'bare-insert',
    text: `INSERT INTO bench_petition (office_id, book_year, book_number, received_on, source, anonymous, signatory_count, kind, field_code, matter_id, summary, eligibility, created_by)
      VALUES ($1, 2026, $2, '2026-11-20', 'post', false, 1, 'complaint', $3, $4, $5, 'pending', $6)`,
  };
  let inserted = 0;
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        const number = ++inserted;
        await pool.query({ ...statement, values: [owner.officeId, number, matter.field_code, matter.id, `Khiếu nại việc bồi thường đất của hộ số ${number}`, owner.accountId] });
      }
    }),
  );
  await pool.end();
  return inserted / seconds;
}

const connection = ({ host, port, user, password, database }) => ({ host, port, user, password, database });
