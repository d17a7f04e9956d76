import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts, testIdentities } from '@tiepdan/citizen/api';
import { MatterQueries, MergeMatters, RaiseFlag, UndoMerge } from '@tiepdan/matter/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, StandingClock, type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import { MatterListQueries } from '../matters/matter-list.queries.js';
import { Ledger } from '../testing/ledger.js';
import { TimelineQueries } from './timeline.queries.js';

describe('the timeline of a matter', () => {
  let test: TestDatabase;
  let ledger: Ledger;
  let head: Actor;
  let timelines: TimelineQueries;
  let lists: MatterListQueries;
  let merge: MergeMatters;
  let undo: UndoMerge;
  let raise: RaiseFlag;

  beforeAll(async () => {
    test = await freshDatabase();
    const database = new Database(test.source);
    const chronicle = new Chronicle(database);
    timelines = new TimelineQueries(database, new MatterQueries(database), new SealedTexts(testIdentities()));
    lists = new MatterListQueries(database);
    const texts = new SealedTexts(testIdentities());
    merge = new MergeMatters(database, chronicle, texts);
    undo = new UndoMerge(database, chronicle, texts);
    raise = new RaiseFlag(database, chronicle, new StandingClock('2026-11-20'), texts);
    ledger = await Ledger.open(test.source, 'timeline');
    head = ledger.actor('head');
  });
  afterAll(() => test.drop());

  const step = (petitionId: string, position: number, action: string, from: string | null, to: string, on: string) =>
    test.source.query(
      `INSERT INTO petition_step (office_id, petition_id, position, action, from_stage, to_stage, on_day, actor_id, actor_name, request_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'Cán bộ Thử', 'spec')`,
      [head.officeId, petitionId, position, action, from, to, on, head.accountId],
    );

  it('tells petitions’ steps and flags among the records, newest first, in the order of the work on one day', async () => {
    const matter = await ledger.matter('complaint', 'Bồi thường đất', '2026-10-01');
    const petition = await ledger.petition(matter, '2026-10-02', []);
    await step(petition, 1, 'register', null, 'registered', '2026-10-02');
    await step(petition, 2, 'transfer', 'registered', 'registered', '2026-10-02');
    await step(petition, 3, 'propose', 'registered', 'proposed', '2026-10-06');
    await ledger.reception(matter, '2026-10-01', []);
    await raise.run(head, matter, { flag: 'prolonged', criteria: [], fromOn: '2026-10-04', untilOn: '2026-10-06', basis: 'Danh mục rà soát' });
    const told = await timelines.of(head, matter);
    expect(told.map(({ kind, on }) => `${on} ${kind}`)).toEqual([
      '2026-10-06 flag',
      '2026-10-06 step',
      '2026-10-04 flag',
      '2026-10-02 step',
      '2026-10-02 petition',
      '2026-10-01 reception',
    ]);
    expect(told[0]?.title).toBe('Thôi đánh dấu kéo dài');
    expect(told[1]).toMatchObject({ title: expect.stringContaining(': đề xuất xử lý'), link: `/petitions/${petition}` });
    expect(new Set(told.map(({ kind, id }) => kind + id)).size).toBe(told.length);
    const onlyMatters = { ...head, permissions: new Set(['matter.read']) };
    expect(new Set((await timelines.of(onlyMatters, matter)).map(({ kind }) => kind))).toEqual(new Set(['flag']));
  });

  it('tells what became of papers: reminders, letters, answers, returns, and that the citizen was told', async () => {
    const matter = await ledger.matter('complaint', 'Cấp đổi giấy chứng nhận', '2026-07-01');
    const other = await ledger.matter('complaint', 'Cấp phép xây dựng', '2026-07-01');
    const paper = await ledger.document(matter, null, '2026-07-02', 301, 'active', 'Sở Một');
    const returned = await ledger.document(matter, null, '2026-07-03', 302, 'active', 'Sở Hai');
    const elsewhere = await ledger.document(other, null, '2026-08-20', 303);
    const here = await ledger.document(matter, null, '2026-08-10', 304);
    const delivery = await ledger.delivery(paper, { state: 'answered', sent_on: '2026-07-03', sent_how: 'post', answered_on: '2026-09-01', told_on: '2026-09-03', told_how: 'phone' });
    await ledger.delivery(returned, { state: 'returned', sent_on: '2026-07-03', sent_how: 'post', returned_on: '2026-07-10', return_reason: 'Không thuộc thẩm quyền' });
    await ledger.urge(delivery, 'reminder', '2026-08-03');
    await ledger.urge(delivery, 'letter', '2026-08-10', here);
    await ledger.urge(delivery, 'letter', '2026-08-20', elsewhere, 2);
    await ledger.answer(delivery, '2026-09-01', 'explained', { symbol: '45/SM', summary: 'Đã cấp đổi' });
    await ledger.answer(delivery, '2026-08-25', 'in-progress', { withdrawn: 'Ghi nhầm' });
    const told = await timelines.of(head, matter);
    expect(told.filter(({ kind }) => kind === 'follow-up').map(({ on, title, detail, status, link }) => [on, title, detail, status, link])).toEqual([
      ['2026-09-03', 'Báo công dân trả lời của Sở Một', 'Điện thoại · 301/PC-BTCD', 'active', `/documents/${paper}`],
      ['2026-09-01', 'Sở Một trả lời 301/PC-BTCD', 'Văn bản 45/SM · Đã trả lời, giải thích cho công dân · Đã cấp đổi', 'active', `/documents/${paper}`],
      ['2026-08-25', 'Sở Một trả lời 301/PC-BTCD', 'Đang giải quyết · Đã xem xét', 'cancelled', `/documents/${paper}`],
      ['2026-08-20', 'Công văn đôn đốc lần 2: Sở Một chưa trả lời 301/PC-BTCD', '', 'active', `/documents/${elsewhere}`],
      ['2026-08-03', 'Nhắc Sở Một trả lời 301/PC-BTCD', '', 'active', `/documents/${paper}`],
      ['2026-07-10', 'Sở Hai trả lại 302/PC-BTCD', 'Không thuộc thẩm quyền', 'active', `/documents/${returned}`],
    ]);
    expect((await timelines.of({ ...head, permissions: new Set(['matter.read', 'document.read']) }, matter)).filter(({ kind }) => kind === 'follow-up')).toEqual([]);
  });

  it('masks in answers whom a sealed matter names', async () => {
    const matter = await ledger.matter('denunciation', 'Nhận tiền trái quy định', '2026-06-01');
    await ledger.petition(matter, '2026-06-02', ['']);
    const paper = await ledger.document(matter, null, '2026-06-03', 305, 'active', 'Sở Ba');
    const delivery = await ledger.delivery(paper, { state: 'answered', sent_on: '2026-06-03', sent_how: 'post', answered_on: '2026-06-20' });
    await ledger.answer(delivery, '2026-06-20', 'explained', { summary: 'Đã làm việc với Hồ Thị Khuất' });
    const told = await timelines.of(head, matter);
    expect(told.map(({ kind }) => kind)).toContain('follow-up');
    expect(JSON.stringify(told)).not.toContain('Khuất');
  });

  it('tells a merge on both matters, and strikes it out when it is undone', async () => {
    const from = await ledger.matter('complaint', 'Ghi lần thứ nhất', '2026-09-01');
    const into = await ledger.matter('complaint', 'Ghi lần thứ hai', '2026-09-02');
    await ledger.reception(from, '2026-09-01', []);
    await merge.run(head, from, { version: 1, intoId: into, intoVersion: 1, reason: 'Trùng' });
    expect((await timelines.of(head, into)).map(({ kind }) => kind)).toEqual(['gathering', 'reception']);
    expect(await timelines.of(head, from)).toMatchObject([{ kind: 'gathering', title: expect.stringMatching(/^Gộp vào VV-2026-/), status: 'active', link: `/matters/${into}` }]);
    await undo.run(head, from, { version: 2, reason: 'Không trùng' });
    expect(await timelines.of(head, into)).toMatchObject([{ kind: 'gathering', title: expect.stringMatching(/^Nhận gộp VV-2026-/), status: 'cancelled' }]);
  });

  it('lists matters by the flags they bear now, raised or derived', async () => {
    const flagged = await ledger.matter('complaint', 'Có yếu tố nước ngoài', '2026-08-01');
    const crowded = await ledger.matter('complaint', 'Đoàn đông người', '2026-08-02');
    await raise.run(head, flagged, { flag: 'complex', criteria: ['foreign'], fromOn: '2026-08-02', basis: 'Văn bản số 5' });
    await raise.run(head, crowded, { flag: 'complex', criteria: ['foreign'], fromOn: '2026-08-02', untilOn: '2026-08-09', basis: 'Văn bản số 6' });
    await ledger.reception(crowded, '2026-08-03', [], { headCount: 5 });
    const ids = async (flag: 'complex' | 'delegation') => (await lists.list(head, { flag })).items.map(({ id, flags }) => ({ id, flags }));
    expect(await ids('complex')).toEqual([{ id: flagged, flags: ['complex'] }]);
    expect(await ids('delegation')).toEqual([{ id: crowded, flags: ['delegation'] }]);
    expect((await lists.list(head, { flag: 'delegation' })).total).toBe(1);
  });
});
