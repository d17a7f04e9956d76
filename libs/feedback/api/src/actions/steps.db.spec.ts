import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mayFollow } from '@tiepdan/feedback/contract';
import { type FeedbackDesk, openFeedbackDesk } from '../testing/feedback-desk.js';

const PUBLIC = { question: 'Người dân phản ánh hồ sơ đất đai trả kết quả chậm so với giấy hẹn.', answer: 'Hồ sơ đã được trả kết quả; cơ quan đã xin lỗi người dân.' };

describe('the life of feedback', () => {
  let desk: FeedbackDesk;

  beforeAll(async () => {
    desk = await openFeedbackDesk();
  });
  afterAll(() => desk.drop());

  const step = (id: string, version: number) => ({
    forward: (changes: object = {}) => desk.forward.run(desk.actor, id, { version, on: '2026-11-17', agencyId: desk.agencyId, ...changes }),
    answer: (on = '2026-11-18') => desk.answer.run(desk.actor, id, { version, on, answer: 'Đã trả kết quả cho người dân ngày 18/11/2026.', documentNumber: '12/STN' }),
    publish: (changes: object = {}) => desk.publish.run(desk.actor, id, { version, on: '2026-11-19', ...PUBLIC, ...changes }),
    withdraw: () => desk.withdraw.run(desk.actor, id, { version, on: '2026-11-18', reason: 'Người gửi đã được giải quyết' }),
    undo: () => desk.undo.run(desk.actor, id, { version }),
  });

  it('is forwarded, answered and published, and taken back step by step', async () => {
    const { id } = await desk.enter();
    expect(await step(id, 1).forward({ documentNumber: '45/CV' })).toEqual({ id, version: 2, state: 'forwarded', documentId: null });
    expect(await step(id, 2).answer()).toMatchObject({ state: 'answered', version: 3 });
    expect(await step(id, 3).publish()).toMatchObject({ state: 'published', version: 4 });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ agencyName: 'Sở Thử nghiệm', documentNumber: '45/CV', answerNumber: '12/STN', publishedOn: '2026-11-19', actions: ['undo'] });
    const page = await desk.queries.published(desk.actor.officeId, 1);
    expect(page).toMatchObject({ total: 1, pages: 1, items: [{ ...PUBLIC, agencyName: 'Sở Thử nghiệm', procedureName: 'Đăng ký biến động đất đai' }] });
    expect(JSON.stringify(page)).not.toContain('Hồ Văn Gọi');
    for (const [version, state] of [[4, 'answered'], [5, 'forwarded'], [6, 'received']] as const) expect(await step(id, version).undo()).toMatchObject({ state });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ agencyId: null, answer: null, publishedAnswer: null });
    expect((await desk.chronicle.historyOf(desk.actor.officeId, 'feedback', id)).map(({ type }) => type)).toEqual([
      'feedback-step-undone',
      'feedback-step-undone',
      'feedback-step-undone',
      'feedback-published',
      'feedback-answered',
      'feedback-forwarded',
      'registered',
    ]);
    expect((await desk.queries.published(desk.actor.officeId, 7)).items).toEqual([]);
  });

  it('lets nothing be done that its state does not allow', async () => {
    const { id } = await desk.enter();
    await step(id, 1).withdraw();
    for (const action of desk.actions.filter((each) => !mayFollow(each, 'withdrawn'))) await expect(step(id, 2)[action]()).rejects.toMatchObject({ code: 'FEEDBACK.WRONG_STATE' });
    expect(await step(id, 2).undo()).toMatchObject({ state: 'received' });
  });

  it('lets one of two simultaneous steps through', async () => {
    const { id } = await desk.enter();
    const outcomes = await Promise.allSettled([step(id, 1).answer(), step(id, 1).withdraw()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('shows no sender on the public page by the name of the procedure either, nor by a correction afterwards', async () => {
    const { id } = await desk.enter({ procedureName: 'Hồ sơ đất của ông Hồ Văn Gọi' });
    await step(id, 1).answer();
    const refused = { code: 'FEEDBACK.PUBLISHED_TEXT_NAMES_SENDER', fields: [{ path: 'procedureName' }] };
    await expect(step(id, 2).publish()).rejects.toMatchObject(refused);
    const correct = async (version: number, procedureName: string) => desk.correct.run(desk.actor, id, { ...(await asRequest(id)), procedureName, version, reason: 'Ghi nhầm' });
    await correct(2, 'Đăng ký biến động đất đai');
    await step(id, 3).publish();
    await expect(correct(4, 'Hồ sơ đất của ông Hồ Văn Gọi')).rejects.toMatchObject(refused);
    expect(JSON.stringify(await desk.queries.published(desk.actor.officeId, 1))).not.toContain('Hồ Văn Gọi');
  });

  it('leaves the taking back of what is published to who may publish', async () => {
    const { id } = await desk.enter();
    await step(id, 1).answer();
    await step(id, 2).publish();
    await expect(desk.undo.run(desk.office.actor('feedback.handle'), id, { version: 3 })).rejects.toMatchObject({ code: 'FEEDBACK.WRONG_STATE' });
  });

  it('refuses a step before the last one, in the future, and a limit before the forwarding', async () => {
    const { id } = await desk.enter();
    await expect(step(id, 1).answer('2026-11-15')).rejects.toMatchObject({ code: 'FEEDBACK.STEP_TOO_EARLY', fields: [{ path: 'on' }] });
    await expect(step(id, 1).answer('2026-11-21')).rejects.toMatchObject({ code: 'FEEDBACK.STEP_IN_FUTURE' });
    await expect(step(id, 1).forward({ dueOn: '2026-11-16' })).rejects.toMatchObject({ code: 'FEEDBACK.DUE_TOO_EARLY' });
    await expect(step(id, 1).forward({ agencyId: desk.actor.officeId })).rejects.toMatchObject({ code: 'FEEDBACK.UNKNOWN_AGENCY' });
    await step(id, 1).forward();
    await expect(desk.correct.run(desk.actor, id, { ...(await asRequest(id)), receivedOn: '2026-11-18', version: 2, reason: 'x' })).rejects.toMatchObject({ code: 'FEEDBACK.HAS_STEPS' });
  });

  const asRequest = async (id: string) => {
    const { channel, kind, anonymous, sender, procedureName, fieldCode, content, receivedOn } = await desk.queries.one(desk.actor, id);
    return { channel, kind, anonymous, sender, procedureName, fieldCode, content, receivedOn };
  };

  it('drafts the paper where it came by a petition, and says so where there is none', async () => {
    const petitionId = await desk.petition();
    const { id } = await desk.enter({ channel: 'petition', petitionId, sender: null });
    const { documentId } = await step(id, 1).forward({ draft: true, dueOn: '2026-12-01' });
    const [draft] = await desk.source.query(`SELECT d.petition_id, d.state, r.agency_id FROM document d JOIN document_recipient r ON r.document_id = d.id WHERE d.id = $1`, [documentId]);
    expect(draft).toEqual({ petition_id: petitionId, state: 'draft', agency_id: desk.agencyId });
    const { id: call } = await desk.enter();
    await expect(step(call, 1).forward({ draft: true })).rejects.toMatchObject({ code: 'FEEDBACK.NO_MATTER' });
  });

  it.each([
    ['the name', { question: 'Ông Hồ Văn Gọi phản ánh hồ sơ chậm.' }],
    ['the name without its signs', { answer: 'Đã trả lời ho van goi.' }],
    ['the telephone', { answer: 'Đã gọi lại số 0900.123.321.' }],
  ])('publishes no text with %s of the sender', async (_, changes) => {
    const { id } = await desk.enter();
    await step(id, 1).answer();
    await expect(step(id, 2).publish(changes)).rejects.toMatchObject({ code: 'FEEDBACK.PUBLISHED_TEXT_NAMES_SENDER', fields: [{ path: Object.keys(changes)[0] }] });
  });

  it('publishes no name of those on the petition it came by, and shows nothing once they are secret', async () => {
    const petitionId = await desk.petition('proposal', 'Lưu Thị Trong Đơn');
    const { id } = await desk.enter({ channel: 'petition', petitionId, sender: null, receivedOn: '2026-11-12' });
    await step(id, 1).answer();
    await expect(step(id, 2).publish({ question: 'Bà Lưu Thị Trong Đơn hỏi về thủ tục.' })).rejects.toMatchObject({ code: 'FEEDBACK.PUBLISHED_TEXT_NAMES_SENDER' });
    await step(id, 2).publish();
    const shown = async () => (await desk.queries.published(desk.actor.officeId, 1)).items.map((item) => item.id);
    expect(await shown()).toContain(id);
    await desk.source.query(`DELETE FROM petition_sender WHERE petition_id = $1`, [petitionId]);
    await desk.source.query(`UPDATE matter SET sealed = true, kind = 'denunciation' WHERE id = (SELECT matter_id FROM petition WHERE id = $1)`, [petitionId]);
    expect(await shown()).not.toContain(id);
  });
});
