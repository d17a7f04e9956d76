import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import type { DataSource } from 'typeorm';

/** Writes receptions, petitions and papers under matters. They stand above matters, so the rows are written by hand. For specs. */
export function hangingRecords(source: DataSource, actor: Actor) {
  let last = 100;
  const write = async (sql: string, values: readonly unknown[]): Promise<string> => {
    const [row] = await source.query<{ id: string }[]>(sql, [actor.officeId, actor.accountId, ...values]);
    if (!row) throw new Error('nothing was written');
    return row.id;
  };
  return {
    reception: (matterId: string, on: PlainDate, { headCount = 1, petitionId = null as string | null, status = 'active' } = {}) =>
      write(
        `INSERT INTO reception (office_id, created_by, officer_id, matter_id, received_on, book_year, book_number, mode, attendance, head_count, result, content, petition_id, status, sealed)
         SELECT $1, $2, $2, m.id, $4, date_part('year', $4::date), $5, 'regular', 'received', $6, 'noted', 'Nội dung', $7, $8, m.sealed FROM matter m WHERE m.office_id = $1 AND m.id = $3
         RETURNING id`,
        [matterId, on, (last += 1), headCount, petitionId, status],
      ),
    petition: (matterId: string, on: PlainDate) =>
      write(
        `INSERT INTO petition (office_id, created_by, matter_id, kind, sealed, field_code, received_on, book_year, book_number, source, anonymous, signatory_count, summary, eligibility)
         SELECT $1, $2, m.id, m.kind, m.sealed, m.field_code, $4, date_part('year', $4::date), $5, 'post', true, 1, 'Đơn', 'pending' FROM matter m WHERE m.office_id = $1 AND m.id = $3
         RETURNING id`,
        [matterId, on, (last += 1)],
      ),
    document: (matterId: string, on: PlainDate, petitionId: string | null = null) =>
      write(
        `INSERT INTO document (office_id, created_by, matter_id, issued_on, year, number, symbol, kind, summary, petition_id)
         VALUES ($1, $2, $3, $4, date_part('year', $4::date), $5, 'PC-BTCD', 'forwarding', 'Chuyển đơn', $6) RETURNING id`,
        [matterId, on, (last += 1), petitionId],
      ),
  };
}
