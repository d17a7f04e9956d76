import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { emptyHistory, recorder } from '@tiepdan/form/api';
import type { Actor } from '@tiepdan/platform/contract';
import { footprint } from '@tiepdan/platform/api';
import { type FilingDesk, openFilingDesk, regularVisits } from '../testing/filing-desk.js';

/** Quý II/2026 is from 15/3 to 14/6, quý III to 14/9. */
function history() {
  const past = emptyHistory();
  const { matter, visit, petition } = recorder(past);
  const land = matter('complaint', 'land');
  const visits = [visit(land, '2026-04-02'), visit(land, '2026-05-12', { headCount: 6 }), visit(matter('proposal', 'policy'), '2026-07-06')];
  const accepted = petition('2026-04-10', [{ act: 'decide', on: '2026-04-20', eligibility: 'eligible', competence: 'within', way: 'accept' }]);
  const waiting = petition('2026-06-01', [{ act: 'decide', on: '2026-06-20', eligibility: 'eligible', competence: 'outside', way: 'forward' }]);
  return { past, visits, accepted, waiting };
}

describe('a report that is filed', () => {
  const { past, visits } = history();
  let desk: FilingDesk;
  let head: Actor;
  let compiler: Actor;
  let first = '';
  const cell = async (id: string, slug: string, column: number) => (await desk.filings.table(head, id, slug)).total[column - 1];

  beforeAll(async () => {
    desk = await openFilingDesk(past, '2026-06-19');
    [head, compiler] = [await desk.actorFor('head'), await desk.actorFor('compiler')];
  }, 120_000);
  afterAll(() => desk?.drop());

  it('is not filed before its period is over, nor for days of one’s own', async () => {
    await expect(desk.submit.run(head, { period: '2026-Q3' })).rejects.toMatchObject({ code: 'FILING.NOT_OVER' });
    await expect(desk.submit.run(head, { period: '2026-06' })).rejects.toMatchObject({ code: 'FILING.NOT_OFFICIAL' });
    expect((await desk.preview.preview(head, '2026-Q3')).obstacles).toHaveLength(1);
  });

  it('waits for its units, or says why it does not', async () => {
    const [reported, missing] = [await desk.unit(compiler, 'Xã Một'), await desk.unit(compiler, 'Xã Hai')];
    await desk.unit(compiler, 'Cục Ngành Dọc', { kind: 'vertical', excluded: true });
    await desk.enter.run(compiler, { unitId: reported, period: '2026-Q2', forms: regularVisits(4) });
    const preview = await desk.preview.preview(compiler, '2026-Q2');
    expect(preview.missing.map(({ unitId }) => unitId)).toEqual([missing]);
    expect(preview).toMatchObject({ obstacles: [], dueOn: '2026-06-20', latest: null, previous: null });
    const before = await footprint(desk.source);
    for (const request of [{ period: '2026-Q2' }, { period: '2026-Q2', withMissing: true }])
      await expect(desk.submit.run(compiler, request)).rejects.toMatchObject({ code: 'FILING.UNITS_MISSING', message: expect.stringContaining('Xã Hai') });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('freezes rows, numbers and the records behind them, under a seal', async () => {
    desk.parts.add({ code: 'narrative', label: 'Báo cáo', read: () => Promise.resolve({ text: 'Trong kỳ' }) });
    const filed = await desk.submit.run(compiler, { period: '2026-Q2', withMissing: true, missingReason: 'Xã đang sắp xếp nhân sự' });
    first = filed.id;
    expect(filed).toMatchObject({ sequence: 0, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const table = await desk.filings.table(head, first, '01-TCD');
    expect(table.rows.map(({ name, state, values }) => [name, state, values?.[0] ?? null])).toEqual([
      ['Ban Tiếp công dân tỉnh Đắk Sơn', 'own', 2],
      ['Xã Hai', 'missing', null],
      ['Xã Một', 'filed', 4],
      ['Cục Ngành Dọc', 'excluded', null],
    ]);
    expect(table.total.slice(0, 4)).toEqual([6, 11, 5, 1]);
    expect(table.footnotes.at(-1)).toBe('Chưa có số liệu của 1 đơn vị: Xã Hai. Lý do: Xã đang sắp xếp nhân sự.');
    expect(await cell(first, '02-XLD', 1)).toBe(2);
    const view = await desk.filings.one(head, first);
    expect(view).toMatchObject({ late: false, latest: true, missing: 1, missingNames: ['Xã Hai'], filedByName: compiler.fullName, parts: [{ code: 'narrative', label: 'Báo cáo' }] });
    const { items, total } = await desk.filings.records(head, first, '01-TCD', 2, { limit: 1 });
    expect({ total, item: items[0] }).toMatchObject({ total: 2, item: { id: visits[0], kind: 'reception', amount: 1, on: '2026-04-02' } });
    await expect(desk.filings.verify(head, first)).resolves.toMatchObject({ holds: true, sealed: filed.sha256 });
    await expect(desk.submit.run(head, { period: '2026-Q2', withMissing: true, missingReason: 'Lần nữa' })).rejects.toMatchObject({ code: 'FILING.FILED_ALREADY' });
  });

  it('has for each cell of the office’s own row exactly the records that add up to it', async () => {
    const stray: string[] = [];
    for (const { slug, code } of (await desk.filings.one(head, first)).forms) {
      const { rows } = await desk.filings.table(head, first, slug);
      for (const [position, value] of (rows[0]?.values ?? []).entries()) {
        const { items } = await desk.filings.records(head, first, slug, position + 1, { limit: 200 });
        const sum = items.reduce((sofar, { amount }) => sofar + amount, 0);
        if (sum !== value) stray.push(`${code} (${position + 1}): ${value}, records ${sum}`);
      }
    }
    expect(stray).toEqual([]);
  });

  it('stays as it was when records change, and says which numbers would differ by which records', async () => {
    await expect(desk.corrections.corrections(head, first)).resolves.toMatchObject({ cells: [], records: 0, lateEntries: 0, settingsChanged: false });
    await desk.lock.run(head, { from: '2026-03-15', to: '2026-06-14', reason: 'Đã gửi báo cáo quý II' });
    await desk.source.query(`UPDATE reception SET status = 'cancelled' WHERE id = $1`, [visits[1]]);
    await desk.source.query(
      `INSERT INTO reception (office_id, book_year, book_number, received_on, mode, officer_id, attendance, head_count, matter_id, sealed, result, created_by)
       SELECT office_id, 2026, 900, '2026-06-10', mode, officer_id, attendance, 2, matter_id, sealed, result, created_by FROM reception WHERE id = $1`,
      [visits[0]],
    );
    expect(await cell(first, '01-TCD', 2)).toBe(11);
    const { cells, records, lateEntries } = await desk.corrections.corrections(head, first);
    expect({ records, lateEntries }).toEqual({ records: 2, lateEntries: 2 });
    expect(cells.find(({ form, column }) => form === '01/TCD' && column === 2)).toEqual({
      form: '01/TCD', slug: '01-TCD', column: 2, unitId: null, unitName: 'Ban Tiếp công dân tỉnh Đắk Sơn', frozen: 7, now: 3, difference: -4,
      records: { added: 1, removed: 1, changed: 0 },
    }); // prettier-ignore
    const changes = await desk.corrections.records(head, first, '01-TCD', 2, {});
    expect(changes.items).toMatchObject([
      { change: 'removed', id: visits[1], frozen: 6, now: 0, late: true, title: 'Vụ việc 1' },
      { change: 'added', frozen: 0, now: 2, late: true, number: '900/2026' },
    ]);
    await expect(desk.filings.verify(head, first)).resolves.toMatchObject({ holds: true });
  });

  it('says of a fact of an inspection too that it was entered late', async () => {
    const [inspection] = await desk.source.query<{ id: string }[]>(
      `INSERT INTO inspection (office_id, title, decision_number, started_on, units, concluded_on, conclusion_number, created_by)
       VALUES ($1, 'Thanh tra trách nhiệm', '1/QĐ', '2026-01-05', 1, '2026-02-01', '2/KL', $2) RETURNING id`, [head.officeId, head.accountId]); // prettier-ignore
    const fact = `INSERT INTO inspection_fact (office_id, inspection_id, on_day, people, created_by) VALUES ($1, $2, '2026-04-01', 3, $3)`;
    await desk.source.query(fact, [head.officeId, inspection?.id, head.accountId]);
    const { items } = await desk.corrections.records(head, first, '06-QLKNTC', 15, {});
    expect(items).toMatchObject([{ kind: 'inspection-fact', change: 'added', now: 3, late: true, title: 'Thanh tra trách nhiệm' }]);
    await desk.source.query(`UPDATE inspection SET status = 'cancelled' WHERE id = $1`, [inspection?.id]);
  });

  it('is followed by a supplementary report, once, from the latest', async () => {
    const request = { reason: 'Hủy một lượt tiếp nhập trùng', withMissing: true, missingReason: 'Chưa có' };
    const tries = await Promise.allSettled([desk.supplement.run(head, first, request), desk.supplement.run(compiler, first, request)]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'FILING.NOT_LATEST' } });
    const [latest, original] = (await desk.filings.list(head, {})).items;
    expect([latest, original]).toMatchObject([{ sequence: 1, latest: true, reason: request.reason }, { sequence: 0, latest: false }]);
    expect(await cell(latest?.id ?? '', '01-TCD', 2)).toBe(7);
    expect(await cell(first, '01-TCD', 2)).toBe(11);
    await expect(desk.supplement.run(head, first, request)).rejects.toMatchObject({ code: 'FILING.NOT_LATEST' });
    await expect(desk.supplement.run(head, latest?.id ?? '', request)).rejects.toMatchObject({ code: 'FILING.NOTHING_DIFFERS' });
  });

  it('can be rewritten by nobody, and shows it where somebody could', async () => {
    for (const table of ['report_filing', 'filing_row', 'filing_value', 'filing_record', 'filing_seal'])
      for (const sql of [`DELETE FROM ${table}`, `UPDATE ${table} SET office_id = office_id`]) await expect(desk.source.query(sql)).rejects.toThrow(/append-only/);
    await expect(
      desk.source.query(`INSERT INTO filing_record SELECT office_id, filing_id, form, source, uuidv7(), on_day, columns, amounts FROM filing_record LIMIT 1`),
    ).rejects.toThrow(/sealed/);
    // What a superuser can do all the same is found by the seal.
    await desk.source.query(`ALTER TABLE filing_value DISABLE TRIGGER ALL`);
    await desk.source.query(`UPDATE filing_value SET value = value + 1 WHERE filing_id = $1 AND form = '01/TCD' AND ordinal = 0 AND column_number = 1`, [first]);
    await desk.source.query(`ALTER TABLE filing_value ENABLE TRIGGER ALL`);
    await expect(desk.filings.verify(head, first)).resolves.toMatchObject({ holds: false });
  });

  it('opens with what the one before closed with, or is not filed', async () => {
    desk.clock.instant = new Date('2026-09-16T05:00:00Z');
    const request = { period: '2026-Q3', withMissing: true, missingReason: 'Chưa gửi' };
    const [petition] = await desk.source.query<{ id: string; office: string }[]>(`SELECT id, office_id AS office FROM petition WHERE received_on = '2026-06-01'`);
    expect((await desk.preview.preview(head, '2026-Q3')).stock).toMatchObject([{ code: 'petitions-under-review', closing: 1, opening: 1, holds: true }, {}, {}, {}, {}]);
    await desk.source.query(`UPDATE petition SET status = 'cancelled' WHERE id = $1`, [petition?.id]);
    const { stock, obstacles } = await desk.preview.preview(head, '2026-Q3');
    expect(stock[0]).toMatchObject({ closing: 1, opening: 0, holds: false });
    expect(obstacles).toHaveLength(1);
    await expect(desk.submit.run(head, request)).rejects.toMatchObject({ code: 'FILING.STOCK_DIFFERS', message: expect.stringContaining('Đơn chưa xử lý xong: 0 ≠ 1') });
    const [latest] = (await desk.filings.list(head, {})).items;
    // A report on the six months that agrees does not hide the quarter that does not.
    await desk.submit.run(head, { period: '2026-H1', withMissing: true, missingReason: 'Chưa gửi' });
    await expect(desk.submit.run(head, request)).rejects.toMatchObject({ code: 'FILING.STOCK_DIFFERS' });
    await desk.supplement.run(head, latest?.id ?? '', { reason: 'Đơn nhập trùng', withMissing: true, missingReason: 'Chưa có' });
    await expect(desk.submit.run(head, request)).resolves.toMatchObject({ sequence: 0 });
  });

  it('is filed by the head alone where the office says so', async () => {
    await desk.terms.run(head, { unitDueDay: 17, officeDueDay: 20, remindBefore: [2, 0], headOnly: true, version: 0 });
    await expect(desk.submit.run(compiler, { period: '2026-M9' })).rejects.toMatchObject({ code: 'FILING.HEAD_ONLY' });
    expect((await desk.preview.preview(compiler, '2026-M9')).obstacles).toContain('Cơ quan đặt chỉ Trưởng Ban được chốt báo cáo.');
    const tries = await Promise.allSettled([1, 2].map(() => desk.submit.run(head, { period: '2026-M9', withMissing: true, missingReason: 'Chưa gửi' })));
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'FILING.FILED_ALREADY' } });
  });

  it('is another office’s for nobody', async () => {
    const stranger = { ...head, officeId: '00000000-0000-7000-8000-00000000aaaa' };
    const reads = [desk.filings.one(stranger, first), desk.filings.verify(stranger, first), desk.filings.table(stranger, first, '01-TCD'), desk.corrections.corrections(stranger, first)];
    const codes = (await Promise.allSettled<unknown>(reads)).map((read) => (read.status === 'rejected' ? (read.reason as { code: string }).code : 'read'));
    expect(codes).toEqual(reads.map(() => 'RECORD.NOT_FOUND'));
  });
});
