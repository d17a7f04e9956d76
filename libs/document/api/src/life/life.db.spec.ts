import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { type LifeDesk, openLifeDesk } from '../testing/life-desk.js';

describe('a paper from its draft to its number', () => {
  let desk: LifeDesk;

  beforeAll(async () => {
    desk = await openLifeDesk();
  });
  afterAll(() => desk.drop());

  const one = (id: string) => desk.queries.one(desk.actor, id);

  it('begins with the usual words, without number and day, and is in no list of what went out', async () => {
    const { id, ...begun } = await desk.begin();
    expect(begun).toEqual({ version: 1, state: 'draft', number: null, symbol: null });
    expect(await one(id)).toMatchObject({
      state: 'draft',
      kind: 'forwarding',
      paper: 'forwarding',
      number: null,
      issuedOn: null,
      summary: 'Chuyển đơn khiếu nại về bồi thường đất khi mở đường',
      texts: { request: 'xem xét, giải quyết theo quy định của pháp luật' },
      recipients: [{ name: 'Sở Ví Dụ' }],
      matterId: desk.subject.matterId,
      printed: false,
    });
    expect((await desk.queries.list(desk.actor, {})).items.map((row) => row.id)).not.toContain(id);
    expect((await desk.drafts.list(desk.actor, { petitionId: desk.subject.petitionId })).items.map((row) => row.id)).toContain(id);
  });

  it('goes from officer to head and back with a reason, and is numbered when it is issued', async () => {
    const begun = await desk.begin();
    const { id } = begun;
    let { version } = await desk.submit.run(desk.officer, id, begun);
    expect((await desk.drafts.queue(desk.actor)).submitted).toBe(1);
    ({ version } = await desk.return.run(desk.head, id, { version, reason: 'Ghi rõ nội dung đơn' }));
    expect(await one(id)).toMatchObject({ state: 'draft', returnedReason: 'Ghi rõ nội dung đơn', submittedOn: null });
    ({ version } = await desk.edit.run(desk.officer, id, { version, recipientIds: [desk.department], summary: 'Chuyển đơn khiếu nại', texts: { content: 'Gửi kèm đơn' }, signer: 'Ngô Văn Trưởng' }));
    ({ version } = await desk.submit.run(desk.officer, id, { version }));
    ({ version } = await desk.recall.run(desk.officer, id, { version }));
    ({ version } = await desk.submit.run(desk.officer, id, { version }));
    ({ version } = await desk.approve.run(desk.head, id, { version }));
    const heard: unknown[] = [];
    desk.listeners.add(async (_tx, _actor, document) => void heard.push(document));
    const issued = await desk.issueDraft.run(desk.officer, id, { version, issuedOn: '2026-11-20' });
    expect(issued).toMatchObject({ state: 'issued', number: 1, symbol: 'PC-BTCD' });
    expect(await one(id)).toMatchObject({ state: 'issued', issuedOn: '2026-11-20', approvedOn: '2026-11-20', returnedReason: null, printed: true, summary: 'Chuyển đơn khiếu nại' });
    expect(heard).toMatchObject([{ id, kind: 'forwarding', number: 1, petitionId: desk.subject.petitionId, recipientIds: [desk.department] }]);
    expect((await desk.drafts.steps(desk.actor, id)).map(({ action }) => action)).toEqual(['draft', 'submit', 'return', 'edit', 'submit', 'recall', 'submit', 'approve', 'issue']);
    expect((await desk.chronicle.historyOf(desk.actor.officeId, 'document', id)).map(({ type }) => type).slice(0, 2)).toEqual(['issued', 'draft-approved']);
    expect((await desk.queries.list(desk.actor, {})).items.map((row) => row.id)).toContain(id);
    await expect(desk.source.query(`UPDATE document_step SET reason = 'x'`)).rejects.toThrow(/append-only/);
  });

  it('refuses what the state or the person does not allow, and leaves nothing behind', async () => {
    const draft = await desk.begin();
    const before = await footprint(desk.source);
    for (const attempt of [
      () => desk.approve.run(desk.head, draft.id, draft),
      () => desk.return.run(desk.head, draft.id, { ...draft, reason: 'x' }),
      () => desk.recall.run(desk.officer, draft.id, draft),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'DOCUMENT.WRONG_STATE' });
    for (const attempt of [
      () => desk.issueDraft.run(desk.officer, draft.id, { ...draft, issuedOn: '2026-11-20' }),
      () => desk.submit.run(desk.receptionist, draft.id, draft),
      () => desk.begin({}, desk.receptionist),
      () => desk.edit.run(desk.receptionist, draft.id, { ...draft, recipientIds: [] }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'PERMISSION.MISSING' });
    const stranger = { ...(await makeOffice(desk.source)).actor(), permissions: desk.head.permissions };
    const after = await footprint(desk.source);
    await expect(desk.submit.run(stranger, draft.id, draft)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await expect(desk.submit.run(desk.officer, draft.id, { version: 7 })).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE' });
    expect(await footprint(desk.source)).toEqual(after);
    expect(after).not.toEqual({});
    expect(before).not.toEqual({});
  });

  it('refuses a paper from a record it is not made from, and what is not there', async () => {
    const [denunciation, visit] = [await desk.petition('denunciation'), await desk.reception()];
    for (const [changes, code] of [
      [{ petitionId: null }, 'DOCUMENT.SUBJECT_MISSING'],
      [{ receptionId: visit }, 'DOCUMENT.SUBJECTS_MANY'],
      [{ petitionId: null, receptionId: visit }, 'DOCUMENT.PAPER_NOT_FOR_SUBJECT'],
      [{ petitionId: denunciation.petitionId }, 'DOCUMENT.WRONG_SLIP'],
      [{ petitionId: visit }, 'DOCUMENT.UNKNOWN_PETITION'],
      [{ petitionId: null, receptionId: desk.department }, 'DOCUMENT.UNKNOWN_RECEPTION'],
      [{ petitionId: null, leaderDayId: desk.department, paper: 'invitation' }, 'DOCUMENT.UNKNOWN_LEADER_DAY'],
      [{ petitionId: null, aboutDocumentId: desk.department, paper: 'urging' }, 'DOCUMENT.UNKNOWN_DOCUMENT'],
      [{ recipientIds: [visit] }, 'DOCUMENT.UNKNOWN_RECIPIENT'],
    ] as const)
      await expect(desk.begin(changes)).rejects.toMatchObject({ code });
  });

  it('is dated today or earlier, not before its record, its approval, and with its answer after it', async () => {
    const { id, version } = await desk.approved({ answerDueOn: '2026-11-19' });
    for (const [issuedOn, code] of [
      ['2026-11-21', 'DOCUMENT.ISSUED_IN_FUTURE'],
      ['2026-11-20', 'DOCUMENT.ANSWER_BEFORE_ISSUE'],
      ['2026-11-18', 'DOCUMENT.BEFORE_SUBJECT'],
    ] as const)
      await expect(desk.issueDraft.run(desk.officer, id, { version, issuedOn })).rejects.toMatchObject({ code });
    const late = await desk.begin();
    await expect(desk.issueDraft.run(desk.head, late.id, { ...late, issuedOn: '2026-11-01' })).rejects.toMatchObject({ code: 'DOCUMENT.BEFORE_SUBJECT' });
    expect(await desk.issueDraft.run(desk.head, late.id, { ...late, issuedOn: '2026-11-05' })).toMatchObject({ state: 'issued' });
    expect(await one(late.id)).toMatchObject({ approvedOn: '2026-11-05', approvedByName: desk.head.fullName });
  });

  it('is not submitted without a body to go to', async () => {
    const draft = await desk.begin({ recipientIds: [] });
    await expect(desk.submit.run(desk.officer, draft.id, draft)).rejects.toMatchObject({ code: 'DOCUMENT.RECIPIENT_MISSING', fields: [{ path: 'recipientIds' }] });
  });

  it('is neither corrected, cancelled nor restored as what went out is, before and after it was printed', async () => {
    const draft = await desk.begin();
    const reason = 'Ghi nhầm';
    await expect(desk.correct.run(desk.head, draft.id, { ...desk.usual, version: 1, reason })).rejects.toMatchObject({ code: 'DOCUMENT.WRONG_STATE' });
    await expect(desk.cancellation.run(desk.head, draft.id, { version: 1, reason })).rejects.toMatchObject({ code: 'DOCUMENT.WRONG_STATE' });
    const gone = await desk.discard.run(desk.officer, draft.id, draft);
    await expect(desk.cancellation.restore(desk.head, draft.id, { version: gone.version, reason })).rejects.toMatchObject({ code: 'DOCUMENT.WRONG_STATE' });
    const printed = await desk.begin();
    const { version } = await desk.issueDraft.run(desk.head, printed.id, { ...printed, issuedOn: '2026-11-20' });
    await expect(desk.correct.run(desk.head, printed.id, { ...desk.usual, issuedOn: '2026-11-20', version, reason })).rejects.toMatchObject({ code: 'DOCUMENT.PRINTED' });
    const cancelled = await desk.cancellation.run(desk.head, printed.id, { version, reason });
    expect(await desk.cancellation.restore(desk.head, printed.id, { version: cancelled.version, reason })).toMatchObject({ version: version + 2 });
  });

  it('is thrown away and taken back', async () => {
    const draft = await desk.begin();
    const gone = await desk.discard.run(desk.officer, draft.id, draft);
    expect((await desk.drafts.list(desk.actor, {})).items.map(({ id }) => id)).not.toContain(draft.id);
    await expect(desk.edit.run(desk.officer, draft.id, { ...gone, recipientIds: [] })).rejects.toMatchObject({ code: 'RECORD.CANCELLED' });
    await desk.takeBack.run(desk.officer, draft.id, gone);
    expect(await one(draft.id)).toMatchObject({ status: 'active', state: 'draft', version: 3 });
  });

  it('lets the reception desk hand over a record without number, and none of its refusals unapproved', async () => {
    const receptionId = await desk.reception();
    const receipt = await desk.begin({ paper: 'receipt', petitionId: null, receptionId, recipientIds: [] }, desk.receptionist);
    expect(await desk.issueDraft.run(desk.receptionist, receipt.id, { ...receipt, issuedOn: '2026-11-20' })).toMatchObject({ state: 'issued', number: null, symbol: null });
    const refused = await desk.reception('refused');
    const refusal = await desk.begin({ paper: 'refusal', petitionId: null, receptionId: refused, recipientIds: [] }, desk.receptionist);
    expect(await one(refusal.id)).toMatchObject({ matterId: null, matterNumber: null, receptionId: refused });
    await expect(desk.issueDraft.run(desk.receptionist, refusal.id, { ...refusal, issuedOn: '2026-11-20' })).rejects.toMatchObject({ code: 'PERMISSION.MISSING' });
    const submitted = await desk.submit.run(desk.receptionist, refusal.id, refusal);
    const approved = await desk.approve.run(desk.head, refusal.id, submitted);
    expect(await desk.issueDraft.run(desk.receptionist, refusal.id, { ...approved, issuedOn: '2026-11-20' })).toMatchObject({ number: 1, symbol: 'TB-BTCD' });
  });

  it('urges a paper that went out, to the body it went to', async () => {
    const { id } = await desk.enter({ symbol: 'U' });
    const letter = await desk.begin({ paper: 'urging', petitionId: null, aboutDocumentId: id });
    expect(await one(letter.id)).toMatchObject({ about: { id, symbol: 'U' }, petitionId: desk.subject.petitionId, summary: expect.stringContaining('Đôn đốc trả lời Văn bản số 01/U') });
    expect((await one(id)).followers).toMatchObject([{ id: letter.id }]);
  });

  it('begins and moves many, each with its own answer', async () => {
    const [first, second] = [await desk.petition(), await desk.petition()];
    await desk.source.query(`UPDATE petition SET recipient_id = $2 WHERE id = $1`, [first.petitionId, desk.department]);
    const begun = await desk.draftMany.run(desk.officer, { paper: 'forwarding', petitionIds: [first.petitionId, second.petitionId] });
    expect(begun).toMatchObject([
      { subjectId: first.petitionId, done: { state: 'draft' }, refusal: null },
      { subjectId: second.petitionId, done: null, refusal: { code: 'DOCUMENT.RECIPIENT_MISSING' } },
    ]);
    const id = begun[0]?.done?.id ?? '';
    expect(await desk.many.run(desk.officer, 'submit', { documents: [{ id, version: 1 }] })).toMatchObject([{ done: { state: 'submitted' } }]);
    expect(await desk.many.run(desk.head, 'approve', { documents: [{ id, version: 1 }, { id: desk.department, version: 1 }] })).toMatchObject([
      { refusal: { code: 'RECORD.CHANGED_MEANWHILE' } },
      { refusal: { code: 'RECORD.NOT_FOUND' } },
    ]);
    expect(await desk.many.run(desk.head, 'issue', { documents: [{ id, version: 2 }] })).toMatchObject([{ done: { state: 'issued' } }]);
  });

  it('tells what a new draft starts from, and what there is already', async () => {
    const { petitionId } = await desk.petition('proposal');
    const start = () => desk.drafts.start(desk.officer, { paper: 'forwarding', petitionId });
    expect(await start()).toMatchObject({ symbol: 'PC-BTCD', sealed: false, existing: [], recipients: [], summary: expect.stringMatching(/^Chuyển đơn kiến nghị, phản ánh về/) });
    const { id } = await desk.begin({ petitionId });
    expect((await start()).existing).toMatchObject([{ id, number: null }]);
  });

  it('tells by when an answer will be due, as whoever follows papers reckons it', async () => {
    const { petitionId } = await desk.petition('complaint');
    const start = (paper: 'forwarding' | 'guidance') => desk.drafts.start(desk.officer, { paper, petitionId });
    expect((await start('forwarding')).usualDue).toBeNull();
    const asked: unknown[] = [];
    desk.dues.use((_tx, officeId, paper) => {
      asked.push([officeId, paper]);
      return Promise.resolve(paper.kind === 'forwarding' ? { on: '2027-01-05', why: 'Vì thế.' } : null);
    });
    expect([(await start('forwarding')).usualDue, (await start('guidance')).usualDue]).toEqual([{ on: '2027-01-05', why: 'Vì thế.' }, null]);
    expect(asked[0]).toEqual([desk.actor.officeId, { kind: 'forwarding', matterKind: 'complaint', from: '2026-11-20' }]);
  });
});
