import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, type TestOffice, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import type { QueryRunner } from 'typeorm';
import { type ChainQuery, type WalkedChain, walkChain } from './walk-chain.js';

const RECORDS = 60;

/** A reproducible draw of numbers below 1. */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

describe('the chain of audit records', () => {
  let test: TestDatabase;
  let office: TestOffice;
  let runner: QueryRunner;
  const query: ChainQuery = <Row>(sql: string, params?: unknown[]) => runner.query(sql, params) as Promise<Row[]>;
  const walk = (more: Parameters<typeof walkChain>[2] = {}) => walkChain(query, office.officeId, more);
  const recordAt = async (seq: number) => (await query<{ id: string }>(`SELECT record_id::text AS id FROM audit_link WHERE office_id = $1 AND seq = $2`, [office.officeId, seq]))[0]?.id ?? '';

  beforeAll(async () => {
    test = await freshDatabase();
    office = await makeOffice(test.source);
    runner = test.source.createQueryRunner();
    const draw = dice(32);
    for (let i = 0; i < RECORDS; i++) {
      const some = (value: unknown) => (draw() < 0.5 ? value : null);
      await runner.query(
        `INSERT INTO audit_record (office_id, action, subject_kind, subject_id, actor_id, actor_name, actor_office_id, on_behalf_of, request_id, ip, user_agent, reason, details, at)
         VALUES ($1, 'petition.corrected', $2, uuidv7(), $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12)`,
        [
          office.officeId,
          some('petition'),
          some(office.accountId),
          some('Lê Thị Thử, “chuyên viên”'),
          some(office.officeId),
          some(office.accountId),
          `r-${i}`,
          some('2001:db8::1'),
          some('Trình duyệt ~, 12:34'),
          some('Ghi nhầm\nngày tiếp 🙂'),
          JSON.stringify({ số: i, sâu: [{ a: 1.5, b: null }, 'ký tự " và \\ và \u0007'], to: 12345678901234567890n.toString() }),
          new Date(Date.UTC(2026, 10, 1, 2, 0, i, i)),
        ],
      );
    }
    await runner.query('SELECT link_audit(NULL)');
  });
  afterAll(async () => {
    await runner.release();
    await test.drop();
  });

  /** What is found after somebody who may do everything has done `statements`, which is then undone. */
  async function after(...statements: readonly (readonly [string, unknown[]])[]): Promise<WalkedChain> {
    await runner.startTransaction();
    try {
      await runner.query(`SET LOCAL session_replication_role = replica`);
      for (const [sql, params] of statements) await runner.query(sql, params);
      return await walk();
    } finally {
      await runner.rollbackTransaction();
    }
  }

  it('holds as it was written, reckoned anew outside the database', async () => {
    expect(await walk()).toMatchObject({ fault: null, links: RECORDS, archived: 0, firstSeq: 1n, lastSeq: BigInt(RECORDS), firstAt: '2026-11-01T02:00:00.000Z' });
    expect(await walk({ last: 10 })).toMatchObject({ fault: null, links: 10, firstSeq: 51n });
  });

  it('names the first of any thirty single changes', async () => {
    const draw = dice(2026);
    const columns = ['action', 'actor_name', 'ip', 'user_agent', 'reason', 'request_id', 'subject_kind'];
    for (let i = 0; i < 30; i++) {
      const seq = 1 + Math.floor(draw() * RECORDS);
      const id = await recordAt(seq);
      const at: unknown[] = [office.officeId, id];
      const column = columns[i % columns.length] ?? 'action';
      const place: unknown[] = [office.officeId, seq];
      const tampering: readonly (readonly [string, string, unknown[]])[] = [
        ['changed', `UPDATE audit_record SET ${column} = coalesce(${column}, '') || 'x' WHERE office_id = $1 AND id = $2`, at],
        ['changed', `UPDATE audit_record SET at = at + interval '1 microsecond' WHERE office_id = $1 AND id = $2`, at],
        ['changed', `UPDATE audit_record SET details = details || '{"thêm": 1}' WHERE office_id = $1 AND id = $2`, at],
        ['removed', `DELETE FROM audit_record WHERE office_id = $1 AND id = $2`, at],
        ['link-removed', `DELETE FROM audit_link WHERE office_id = $1 AND seq = $2`, place],
        ['link-changed', `UPDATE audit_link SET hash = sha256(hash) WHERE office_id = $1 AND seq = $2`, place],
        ['changed', `UPDATE audit_link SET content = sha256(content) WHERE office_id = $1 AND seq = $2`, place],
      ];
      const [kind, sql, params] = tampering[i % tampering.length] ?? tampering[0]!;
      expect([i, kind, (await after([sql, params])).fault]).toMatchObject([i, kind, { kind, seq: `${seq}` }]);
    }
  });

  it('names records put in each other’s place, and one put in from outside', async () => {
    const [one, other] = [await recordAt(17), await recordAt(31)];
    const put = `UPDATE audit_link SET record_id = $3 WHERE office_id = $1 AND record_id = $2`;
    const swapped = await after([put, [office.officeId, one, -1]], [put, [office.officeId, other, one]], [put, [office.officeId, -1, other]]);
    expect(swapped.fault).toMatchObject({ kind: 'reordered', seq: '17' });
    const insert = `INSERT INTO audit_record (office_id, action, request_id) VALUES ($1, 'session.opened', 'planted')`;
    expect((await after([insert, [office.officeId]])).fault).toMatchObject({ kind: 'not-linked', seq: null });
    const link = `INSERT INTO audit_link (office_id, seq, record_id, content, hash) VALUES ($1, $2, 999999, sha256('a'), sha256('b'))`;
    expect((await after([link, [office.officeId, RECORDS + 1]])).fault).toMatchObject({ kind: 'removed', seq: `${RECORDS + 1}` });
  });

  it('names an end that was moved, and a chain that was cut short', async () => {
    expect((await after([`UPDATE audit_chain SET hash = sha256(hash) WHERE office_id = $1`, [office.officeId]])).fault).toMatchObject({ kind: 'end-changed' });
    expect((await after([`DELETE FROM audit_chain WHERE office_id = $1`, [office.officeId]])).fault).toMatchObject({ kind: 'end-changed' });
    const cut = `DELETE FROM audit_link WHERE office_id = $1 AND seq > $2`;
    expect((await after([cut, [office.officeId, 50]])).fault).toMatchObject({ kind: 'link-removed', seq: '51' });
  });

  it('is compared with anchors kept elsewhere, which find what was rewritten whole', async () => {
    const [{ hash } = { hash: '' }] = await query<{ hash: string }>(`SELECT encode(hash, 'hex') AS hash FROM audit_link WHERE office_id = $1 AND seq = 40`, [office.officeId]);
    const anchor = { day: '2026-11-02', seq: 40n, hash };
    expect(await walk({ anchors: [anchor] })).toMatchObject({ fault: null, anchors: 1 });
    // Whoever owns the database may take everything away and reckon a new chain; what was printed before does not fit it.
    await runner.startTransaction();
    await runner.query(`SET LOCAL session_replication_role = replica`);
    await runner.query(`UPDATE audit_record SET reason = 'khác đi' WHERE office_id = $1 AND id = $2`, [office.officeId, await recordAt(20)]);
    await runner.query(`DELETE FROM audit_link WHERE office_id = $1`, [office.officeId]);
    await runner.query(`DELETE FROM audit_chain WHERE office_id = $1`, [office.officeId]);
    await runner.query(`INSERT INTO audit_unlinked SELECT office_id, id FROM audit_record WHERE office_id = $1`, [office.officeId]);
    await runner.query(`SELECT link_audit(NULL)`);
    expect(await walk()).toMatchObject({ fault: null, links: RECORDS });
    expect((await walk({ anchors: [anchor] })).fault).toEqual({ kind: 'anchor', seq: '40', recordId: expect.any(String), day: '2026-11-02' });
    await runner.rollbackTransaction();
    expect((await walk({ anchors: [{ ...anchor, seq: 400n }] })).fault).toMatchObject({ kind: 'anchor', seq: '400' });
  });

  it.each(['audit_record', 'audit_link', 'audit_anchor', 'audit_archive', 'history_event'])('cannot be emptied or rewritten: %s', async (table) => {
    await expect(test.source.query(`TRUNCATE ${table}`)).rejects.toThrow(`${table} is append-only`);
    if (table === 'history_event') return;
    await expect(test.source.query(`UPDATE ${table} SET office_id = office_id`)).rejects.toThrow(`${table} is append-only`);
  });

  it('links what several wrote at once, each record once', async () => {
    const other = await makeOffice(test.source);
    const write = (i: number) => test.source.query(`INSERT INTO audit_record (office_id, action, request_id) SELECT $1, 'session.opened', $2 || n FROM generate_series(1, 5) n`, [other.officeId, `w${i}-`]);
    await Promise.all([...Array.from({ length: 12 }, (_, i) => write(i)), test.source.query('SELECT link_audit(7)'), test.source.query('SELECT link_audit(11)')]);
    await test.source.query('SELECT link_audit(NULL)');
    expect(await walkChain(query, other.officeId)).toMatchObject({ fault: null, links: 60 });
  });
});
