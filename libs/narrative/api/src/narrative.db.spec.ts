import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FilingParts } from '@tiepdan/filing/api';
import { type BlockView, type NarrativeView, numberToken } from '@tiepdan/narrative/contract';
import { FreezeWithReport } from './freeze-with-report.js';
import { type NarrativeDesk, ONE_STOP, openNarrativeDesk } from './testing/narrative-desk.js';
import { plainText } from './text/resolve.js';

const RECEIVED = 'one-stop.received';

describe('a report in words', () => {
  let desk: NarrativeDesk;

  beforeEach(async () => {
    desk = await openNarrativeDesk();
  });
  afterEach(() => desk.drop());

  const begin = async (variant: 'office' | 'report-02' = 'office', period = '2026-Q3'): Promise<NarrativeView> =>
    desk.queries.one(desk.actor, (await desk.opening.run(desk.actor, { variant, period })).id);
  const reread = (view: NarrativeView): Promise<NarrativeView> => desk.queries.one(desk.actor, view.id);
  const block = (view: NarrativeView, key: string): BlockView => view.blocks.find((each) => each.key === key)!;
  const words = (view: NarrativeView, key: string): string => plainText(block(view, key).pieces);

  it('is begun once for a period and kind, headed by the office', async () => {
    const view = await begin();
    expect((await begin()).id).toBe(view.id);
    expect((await begin('office', '2026-Y')).frame.title).toMatch(/tham nhũng Quý IV và năm 2026$/);
    expect(view.frame).toMatchObject({
      addressee: 'Văn phòng UBND tỉnh Thử Nghiệm',
      signerTitle: 'TRƯỞNG BAN',
      recipients: 'Như trên\nLưu: VT, BTCD',
    });
    expect(await desk.queries.list(desk.actor)).toMatchObject([
      { period: { code: '2026-Y' } },
      { period: { code: '2026-Q3' }, state: 'draft' },
    ]);
    await expect(desk.opening.run(desk.actor, { variant: 'office', period: '2026-Q9' })).rejects.toMatchObject({ code: 'PERIOD.UNKNOWN' });
    await expect(desk.queries.one(desk.stranger, view.id)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
  });

  it('keeps the officer’s words when its numbers move', async () => {
    const first = await begin();
    const own = `Trong kỳ, Trung tâm nhận ${numberToken({ source: 'declared/one-stop', key: 'received' })} hồ sơ, nhiều nhất từ trước đến nay.`;
    await desk.save(first, { [RECEIVED]: { text: own, basis: block(first, RECEIVED).template } });
    await desk.declare('one-stop', '2026-Q3', ONE_STOP);
    expect(words(await reread(first), RECEIVED)).toBe('Trong kỳ, Trung tâm nhận 1.000 hồ sơ, nhiều nhất từ trước đến nay.');
    await desk.declare('one-stop', '2026-Q3', { ...ONE_STOP, received: 1001 }, { version: 1 });
    const now = await reread(first);
    expect(words(now, RECEIVED)).toBe('Trong kỳ, Trung tâm nhận 1.001 hồ sơ, nhiều nhất từ trước đến nay.');
    expect(words(now, 'one-stop.resolved')).toContain('Đã giải quyết và trả kết quả 900 hồ sơ');
  });

  it('offers a proposal that has changed since the officer wrote, until he takes it or sets it aside', async () => {
    const first = await begin();
    await desk.save(first, { 'anti-corruption.cases': { text: 'Lời của cán bộ.', basis: 'Một câu gợi ý cũ.' } });
    const offered = await reread(first);
    expect(block(offered, 'anti-corruption.cases')).toMatchObject({
      template: 'Lời của cán bộ.',
      proposal: { template: expect.stringContaining('{{declared/anti-corruption.cases-found') },
    });
    const { proposal } = block(offered, 'anti-corruption.cases');
    await desk.save(offered, { 'anti-corruption.cases': { basis: proposal!.template } });
    const aside = await reread(first);
    expect(block(aside, 'anti-corruption.cases')).toMatchObject({ template: 'Lời của cán bộ.', proposal: null });
    await desk.save(aside, { 'anti-corruption.cases': { text: proposal!.template } });
    expect(block(await reread(first), 'anti-corruption.cases')).toMatchObject({ text: null, basis: null, proposal: null });
  });

  it('keeps order, added and left-out paragraphs, and every version in its history', async () => {
    const first = await begin();
    const blocks = first.blocks.map(({ key, text, basis, hidden }) => ({ key, text, basis, hidden: hidden || key === 'plan' }));
    const added = { key: 'added-0123456789', text: 'Một đoạn thêm.', basis: null, hidden: false };
    await desk.save(first, {}, { blocks: [added, ...blocks], frame: { ...first.frame, symbol: '12/BC-BTCD' } });
    const now = await reread(first);
    expect(now.blocks[0]).toMatchObject({ key: added.key, origin: 'written', style: 'body', template: 'Một đoạn thêm.' });
    expect(block(now, 'plan').hidden).toBe(true);
    const [latest] = await desk.queries.history(desk.actor, first.id);
    expect(latest?.changes.map(({ label, after }) => [label, after])).toEqual([
      ['Số, ký hiệu', '12/BC-BTCD'],
      ['Đoạn văn', 'Một đoạn thêm.'],
      ['Đoạn văn', '(bỏ khỏi báo cáo)'],
    ]);
  });

  it('refuses to store over somebody else’s words, unknown places, and numbers that cannot be read', async () => {
    const first = await begin();
    await desk.save(first, { plan: { text: 'Việc thứ nhất.' } });
    await expect(desk.save(first, { plan: { text: 'Việc thứ hai.' } })).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE' });
    const now = await reread(first);
    const some = { text: null, basis: null, hidden: false };
    await expect(desk.save(now, {}, { blocks: [{ key: 'elsewhere', ...some }] })).rejects.toMatchObject({
      code: 'NARRATIVE.UNKNOWN_BLOCK',
    });
    await expect(
      desk.save(
        now,
        {},
        {
          blocks: [
            { key: 'plan', ...some },
            { key: 'plan', ...some },
          ],
        },
      ),
    ).rejects.toMatchObject({ code: 'NARRATIVE.BLOCK_TWICE' });
    await expect(desk.save(now, { plan: { text: 'Có {{forty}} đơn.' } })).rejects.toMatchObject({ code: 'NARRATIVE.MALFORMED_NUMBER' });
  });

  it('speaks in the margin: missing cells, vague words, counts typed by hand, contradictions, and what is not written', async () => {
    const first = await begin();
    await desk.save(first, { plan: { text: 'Tiếp gần {{section-4.I99}} lượt; đã xử lý 40 đơn.' } });
    await desk.declare('satisfaction', '2026-Q3', { total: 10, satisfied: 8, neutral: 1, unsatisfied: 0 });
    const { checks } = await reread(first);
    expect(checks.filter(({ blocks }) => blocks.includes('plan')).map(({ code, severity }) => [code, severity])).toEqual([
      ['cell-gone', 'must'],
      ['vague-word', 'should'],
      ['typed-number', 'should'],
    ]);
    expect(checks.find(({ code, worked }) => code === 'declared' && worked?.includes('≠'))).toMatchObject({
      severity: 'must',
      worked: '8 + 1 + 0 = 9 ≠ 10',
      blocks: ['satisfaction.table', 'one-stop.satisfaction'],
    });
    expect(checks.filter(({ code }) => code === 'not-written').flatMap(({ blocks }) => blocks)).toContain('spreading.words');
    expect(checks.slice(checks.findIndex(({ severity }) => severity === 'should')).every(({ severity }) => severity === 'should')).toBe(
      true,
    );
  });

  it('is finished only when every number is there and agrees, and then stays as it was said', async () => {
    const first = await begin();
    await expect(desk.finishing.run(desk.actor, first.id, first.version)).rejects.toMatchObject({ code: 'NARRATIVE.CHECK_FAILS' });
    await declareAll(desk);
    const done = await desk.finishing.run(desk.actor, first.id, first.version);
    const finished = await reread(first);
    expect(finished).toMatchObject({ state: 'finished', finishedByName: 'Lê Thị Thử', checks: [] });
    expect(words(finished, RECEIVED)).toContain('tiếp nhận 1.000 hồ sơ');
    await expect(desk.save(finished, {})).rejects.toMatchObject({ code: 'NARRATIVE.FINISHED' });
    await expect(desk.declare('guidance', '2026-Q3', { total: 3 }, { version: 1 })).rejects.toMatchObject({
      code: 'DECLARED.REPORT_FINISHED',
    });

    // What was reported for the year before changes later: the report still says what it said, and shows what it would say.
    await desk.declare('one-stop', '2025-Q3', { ...ONE_STOP, received: 900 });
    const later = await reread(first);
    expect(words(later, RECEIVED)).toBe(words(finished, RECEIVED));
    expect(block(later, RECEIVED).differs).toContain('tăng 100 hồ sơ');
    expect(await desk.queries.frozen(desk.actor.officeId, finished.period)).toMatchObject([
      { id: first.id, paragraphs: expect.arrayContaining([{ key: RECEIVED, text: words(finished, RECEIVED) }]) },
    ]);

    // With the forms of the period it is filed as it was said.
    const parts = new FilingParts();
    new FreezeWithReport(parts, desk.queries).onModuleInit();
    const [filed] = await parts.read(desk.source.manager, desk.actor, finished.period);
    expect(JSON.stringify(filed?.data)).toContain(words(finished, RECEIVED));
    expect(await parts.read(desk.source.manager, desk.actor, later.comparison)).toEqual([]);

    await desk.finishing.reopen(desk.actor, first.id, { version: done.version, reason: 'Bổ sung số liệu' });
    expect(words(await reread(first), RECEIVED)).toContain('tăng 100 hồ sơ');
    expect((await desk.queries.history(desk.actor, first.id)).map(({ label }) => label)).toEqual([
      'Mở lại báo cáo',
      'Hoàn thành báo cáo',
      'Ghi nhận',
    ]);
  });

  it('tells the circular’s outline from the forms, also where nothing happened', async () => {
    const view = await begin('report-02');
    expect(words(view, 'reception.total')).toMatch(
      /^Trong kỳ không tiếp lượt công dân nào \(cùng kỳ từ ngày 15\/6\/2025 đến ngày 14\/9\/2025 cũng không có\)\.$/,
    );
    expect(view.checks.filter(({ severity }) => severity === 'must')).toEqual([]);
    expect(view.catalogue.filter(({ source }) => source === '01/TCD')).toHaveLength(21);
    expect((await desk.finishing.run(desk.actor, view.id, view.version)).version).toBe(2);
  });
});

describe('declared figures', () => {
  let desk: NarrativeDesk;

  beforeEach(async () => {
    desk = await openNarrativeDesk();
  });
  afterEach(() => desk.drop());

  const read = async (table: string, period: string) =>
    (await desk.declared.ofPeriod(desk.actor, period)).tables.find((each) => each.table === table)!;

  it('are kept by table and period with who gave them, and every correction in the history', async () => {
    const { id } = await desk.declare('guidance', '2026-Q3', { total: 6, direct: 3, 'calls-out': 2, 'calls-in': 1 });
    await desk.declare('guidance', '2026-Q3', { total: 0, direct: 0 }, { version: 1, note: 'Sửa theo công văn' });
    expect(await read('guidance', '2026-Q3')).toMatchObject({
      id,
      version: 2,
      note: 'Sửa theo công văn',
      values: [
        { row: 'total', value: 0 },
        { row: 'direct', value: 0 },
        { row: 'calls-out', value: null },
        { row: 'calls-in', value: null },
      ],
    });
    const [latest] = await desk.declared.history(desk.actor, id);
    expect(latest?.changes.map(({ label, before, after }) => [label, before, after])).toContainEqual(['Trả lời cuộc gọi đến', '1', null]);
    await expect(desk.declare('guidance', '2026-Q3', { total: 1 }, { version: 1 })).rejects.toMatchObject({
      code: 'RECORD.CHANGED_MEANWHILE',
    });
    await expect(desk.declared.history(desk.stranger, id)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
  });

  it('open with what the quarter before closed with', async () => {
    await desk.declare('one-stop', '2026-Q2', { ...ONE_STOP, closing: 101, returned: 99 });
    await desk.declare('one-stop', '2026-Q3', ONE_STOP);
    const failing = (await read('one-stop', '2026-Q3')).checks.filter(({ holds }) => !holds);
    expect(failing).toMatchObject([
      {
        code: 'opening',
        severity: 'must',
        worked: '100 ≠ 101',
        sentence: 'Kỳ trước chuyển sang bằng số chuyển kỳ sau của Quý II năm 2026',
      },
    ]);
  });

  it('say it when they end before the period does', async () => {
    await desk.declare('guidance', '2026-Q3', { total: 6, direct: 3, 'calls-out': 2, 'calls-in': 1 }, { cutOffOn: '2026-08-31' });
    expect((await read('guidance', '2026-Q3')).checks.find(({ code }) => code === 'cut-off')).toMatchObject({
      severity: 'should',
      holds: false,
      worked: '31/08/2026 ≠ 14/09/2026',
    });
    await expect(desk.declare('guidance', '2026-Q2', {}, { cutOffOn: '2026-08-31' })).rejects.toMatchObject({
      code: 'DECLARED.CUT_OFF_OUTSIDE',
    });
  });

  it('refuse tables, rows and periods that are none', async () => {
    await expect(desk.declare('elsewhere', '2026-Q3', {})).rejects.toMatchObject({ code: 'DECLARED.UNKNOWN_TABLE' });
    await expect(desk.declare('guidance', '2026-Q3', { elsewhere: 1 })).rejects.toMatchObject({ code: 'DECLARED.UNKNOWN_ROW' });
    const values = [
      { row: 'total', value: 1 },
      { row: 'total', value: 2 },
    ];
    await expect(desk.declare('guidance', '2026-Q3', {}, { values })).rejects.toMatchObject({ code: 'DECLARED.ROW_TWICE' });
    await expect(desk.declared.ofPeriod(desk.actor, null)).rejects.toMatchObject({ code: 'NARRATIVE.NOT_OFFICIAL' });
  });
});

async function declareAll(desk: NarrativeDesk): Promise<void> {
  await desk.declare('one-stop', '2026-Q3', ONE_STOP);
  await desk.declare('guidance', '2026-Q3', { total: 6, direct: 3, 'calls-out': 2, 'calls-in': 1 });
  await desk.declare('satisfaction', '2026-Q3', { total: 10, satisfied: 9, neutral: 1, unsatisfied: 0 });
  await desk.declare('spreading', '2026-Q3', { documents: 2, classes: 3, people: 120 });
  await desk.declare('anti-corruption', '2026-Q3', {
    'assets-due': 12,
    'assets-declared': 12,
    'assets-missing': 0,
    'positions-moved': 1,
    'conduct-broken': 0,
    'cases-found': 0,
    'people-handled': 0,
  });
}
