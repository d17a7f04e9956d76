import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeliveryRow } from '@tiepdan/forwarding/contract';
import { paragraphsOfDocx } from '@tiepdan/paper/api';
import { inBytes } from '../testing/attaching.js';
import { type ConclusionDesk, openConclusionDesk } from '../testing/conclusion-desk.js';

/** What leaders conclude, the tasks that come of it, and the notice that tells the bodies; it is 20/10/2026. */
describe('a conclusion', () => {
  let desk: ConclusionDesk;
  const officer = () => desk.as('petition-officer');

  beforeAll(async () => {
    desk = await openConclusionDesk();
  });
  afterAll(() => desk?.stop());

  async function recorded(changes: Parameters<ConclusionDesk['record']>[0] = {}): Promise<string> {
    const { body } = await desk.record(changes);
    return body.id;
  }
  const act = (taskId: string, path: string, body: object) => officer().send('POST', `/api/conclusion-tasks/${taskId}/${path}`, body);
  const deliveryOf = async (documentId: string): Promise<DeliveryRow> => (await officer().send('GET', `/api/deliveries?documentId=${documentId}`).expect(200)).body.items[0];
  const twoTasks = () => [
    { agencyId: desk.bodies.own, content: 'Kiểm tra việc bồi thường', dueOn: '2026-10-16' },
    { agencyId: desk.bodies.own, content: 'Trả lời công dân bằng văn bản', dueOn: '2026-11-02' },
    { agencyId: desk.bodies.other, content: 'Rà soát quy hoạch', dueOn: '2026-10-30' },
  ];

  it('is written down with its tasks, its matter that of the visit, and is followed', async () => {
    const { status, body } = await desk.record();
    expect(status).toBe(201);
    expect(body).toEqual({ id: body.id, version: 1, taskIds: [expect.any(String)] });
    expect(await desk.conclusion(body.id)).toMatchObject({
      state: 'following',
      hostName: 'Lê Thị Chủ Trì',
      receptionNumber: '9001/2026',
      matterId: desk.visit.matterId,
      noticeDueOn: '2026-10-13',
      noticeLate: true,
      unnotified: true,
      tasks: { given: 1, open: 1, late: 1, reported: 0, done: 0 },
      actions: ['correct', 'add-task', 'notify'],
      taskList: [{ ordinal: 1, state: 'open', late: true, lateDays: 2, dueOn: '2026-10-16', delivery: null, steps: [{ kind: 'given', on: '2026-10-06', dueTo: '2026-10-16' }] }],
    });
    const { body: history } = await officer().send('GET', `/api/conclusions/${body.id}/history`).expect(200);
    expect(history).toMatchObject([{ type: 'registered' }]);
  });

  it('may give nobody anything to do, and may be about the day alone', async () => {
    const id = await recorded({ receptionId: null, tasks: [] });
    expect(await desk.conclusion(id)).toMatchObject({ state: 'noted', receptionId: null, matterId: null, tasks: { given: 0 } });
  });

  it.each([
    [{ concludedOn: '2026-10-05' }, 'CONCLUSION.BEFORE_DAY'],
    [{ concludedOn: '2026-10-21' }, 'CONCLUSION.IN_FUTURE'],
    [{ leaderDayId: '00000000-0000-7000-8000-00000000ffff' }, 'CONCLUSION.UNKNOWN_DAY'],
    [{ receptionId: '00000000-0000-7000-8000-00000000ffff' }, 'CONCLUSION.UNKNOWN_RECEPTION'],
    [{ receptionId: null, matterId: '00000000-0000-7000-8000-00000000ffff' }, 'MATTER.UNKNOWN'],
    [{ matterId: '00000000-0000-7000-8000-00000000ffff' }, 'CONCLUSION.MATTER_OF_OTHER_RECEPTION'],
    [{ concludedOn: '2026-10-19' }, 'TASK.DUE_BEFORE_CONCLUSION'],
    [{ tasks: [{ agencyId: '00000000-0000-7000-8000-00000000ffff', content: 'Kiểm tra', dueOn: '2026-10-16' }] }, 'TASK.UNKNOWN_AGENCY'],
  ])('is refused with %j, and nothing is written', async (changes, code) => {
    const count = () => desk.query<{ n: number }>(`SELECT (SELECT count(*) FROM conclusion) + (SELECT count(*) FROM conclusion_task) AS n`);
    const before = await count();
    expect((await desk.record(changes)).body.code).toBe(code);
    expect(await count()).toEqual(before);
  });

  it('waits for its day: a day that is planned or called off has none', async () => {
    for (const outcome of ['planned', 'not-held']) {
      await desk.query(`UPDATE leader_day SET outcome = $2, note = 'Bận họp' WHERE id = $1`, [desk.days.other, outcome]);
      expect((await desk.record({ leaderDayId: desk.days.other, receptionId: null })).body.code).toBe('CONCLUSION.DAY_NOT_HELD');
    }
    await desk.query(`UPDATE leader_day SET outcome = 'held', note = NULL WHERE id = $1`, [desk.days.other]);
  });

  it('is written by a leader on the days he hosts, and on no other', async () => {
    expect((await desk.record({}, 'leader')).status).toBe(201);
    const refused = await desk.record({ leaderDayId: desk.days.other, receptionId: null }, 'leader');
    expect(refused).toMatchObject({ status: 403, body: { code: 'CONCLUSION.NOT_OWN_DAY' } });
  });

  it('is corrected from the version that was seen, with its reason and what it said before', async () => {
    const id = await recorded();
    const correction = { version: 1, text: 'Giao kiểm tra, báo cáo.', concludedOn: '2026-10-07', reason: 'Ghi thiếu' };
    await officer().send('PUT', `/api/conclusions/${id}`, correction).expect(200, { id, version: 2 });
    expect((await officer().send('PUT', `/api/conclusions/${id}`, correction)).body.code).toBe('RECORD.CHANGED_MEANWHILE');
    expect((await officer().send('PUT', `/api/conclusions/${id}`, { ...correction, version: 2, concludedOn: '2026-10-19' })).body.code).toBe('CONCLUSION.AFTER_TASKS_DUE');
    const { body: history } = await officer().send('GET', `/api/conclusions/${id}/history`).expect(200);
    expect(history[0]).toMatchObject({ type: 'corrected', reason: 'Ghi thiếu', changes: [{ label: 'Kết luận' }, { label: 'Ngày kết luận', before: '06/10/2026', after: '07/10/2026' }] });
  });

  it('is cancelled while no notice of it is in force; then its tasks are in no list', async () => {
    const id = await recorded({ tasks: twoTasks().slice(2) });
    const tasks = async () => (await officer().send('GET', `/api/conclusion-tasks?agencyId=${desk.bodies.other}`).expect(200)).body.total;
    const before = await tasks();
    const head = desk.as('head');
    await head.send('POST', `/api/conclusions/${id}/cancellation`, { version: 1, reason: 'Nhập nhầm' }).expect(200);
    expect(await tasks()).toBe(before - 1);
    const { taskList: [task] } = await desk.conclusion(id);
    expect(task?.actions).toEqual([]);
    expect((await act(task?.id ?? '', 'report', { version: 1, on: '2026-10-12', text: 'Đã xong' })).body.code).toBe('CONCLUSION.CANCELLED');
    await head.send('POST', `/api/conclusions/${id}/restoration`, { version: 2, reason: 'Không nhầm' }).expect(200);
    await officer().send('POST', `/api/conclusions/${id}/notice`).expect(201);
    expect((await head.send('POST', `/api/conclusions/${id}/cancellation`, { version: 3, reason: 'Nhập nhầm' })).body.code).toBe('CONCLUSION.NOTICE_IN_PREPARATION');
  });

  describe('and its notice', () => {
    it('goes to each body once, prints its tasks, and each body owes an answer by its earliest task', async () => {
      const id = await recorded({ tasks: twoTasks() });
      const { body } = await officer().send('POST', `/api/conclusions/${id}/notice`).expect(201);
      expect((await officer().send('POST', `/api/conclusions/${id}/notice`)).body.code).toBe('CONCLUSION.NOTICE_IN_PREPARATION');
      const { body: paper } = await officer().send('GET', `/api/documents/${body.documentId}`).expect(200);
      expect(paper).toMatchObject({ paper: 'conclusion', recipientIds: [desk.bodies.own, desk.bodies.other], texts: { conclusion: 'Giao cơ quan chuyên môn kiểm tra, trả lời công dân.' } });
      const { body: docx } = await inBytes(officer().send('GET', `/api/documents/${body.documentId}/file?format=docx`)).expect(200);
      const lines = paragraphsOfDocx(docx);
      expect(lines.find((line) => line.includes('Rà soát quy hoạch'))).toMatch(/^3\. Giao Sở Khác: Rà soát quy hoạch; hoàn thành chậm nhất ngày 30\/10\/2026\.$/);
      await desk.as('head').send('POST', `/api/documents/${body.documentId}/issue`, { version: paper.version, issuedOn: '2026-10-09' }).expect(200);
      const rows = (await officer().send('GET', `/api/deliveries?documentId=${body.documentId}`).expect(200)).body.items as DeliveryRow[];
      expect(new Map(rows.map(({ agencyId, dueOn }) => [agencyId, dueOn]))).toEqual(new Map([[desk.bodies.own, '2026-10-16'], [desk.bodies.other, '2026-10-30']]));
      expect(await desk.conclusion(id)).toMatchObject({ noticeLate: false, unnotified: false, notice: { documentId: body.documentId, state: 'issued', issuedOn: '2026-10-09' } });
    });

    it('names what was added later in a further one, of what no notice names', async () => {
      const id = await recorded();
      const first = await desk.notify(id);
      expect((await officer().send('POST', `/api/conclusions/${id}/notice`)).body.code).toBe('CONCLUSION.NOTHING_TO_NOTIFY');
      const added = { version: 1, agencyId: desk.bodies.other, content: 'Phối hợp rà soát', dueOn: '2026-11-10', reason: 'Theo đề nghị của Sở' };
      await officer().send('POST', `/api/conclusions/${id}/tasks`, added).expect(200, { id, version: 2 });
      expect(await desk.conclusion(id)).toMatchObject({ unnotified: true, taskList: [{ documentId: first }, { ordinal: 2, documentId: null, steps: [{ kind: 'given', text: 'Theo đề nghị của Sở' }] }] });
      const { body } = await officer().send('POST', `/api/conclusions/${id}/notice`).expect(201);
      expect((await officer().send('GET', `/api/documents/${body.documentId}`)).body.recipientIds).toEqual([desk.bodies.other]);
    });

    it('that is thrown away names nothing: the next one begins anew', async () => {
      const id = await recorded();
      const { body } = await officer().send('POST', `/api/conclusions/${id}/notice`).expect(201);
      const { body: paper } = await officer().send('GET', `/api/documents/${body.documentId}`).expect(200);
      await officer().send('POST', `/api/documents/${body.documentId}/discard`, { version: paper.version }).expect(200);
      const again = await desk.notify(id);
      expect(await desk.task(id)).toMatchObject({ documentId: again });
    });
  });

  describe('and a task of it', () => {
    async function sent() {
      const id = await recorded({ tasks: twoTasks().slice(0, 2) });
      const documentId = await desk.notify(id);
      const delivery = await deliveryOf(documentId);
      await desk.send([delivery.id], '2026-10-09');
      return { id, documentId, deliveryId: delivery.id };
    }
    const dueOf = async (deliveryId: string) => (await desk.view(deliveryId)).dueOn;

    it('that is extended keeps its day and why it moved, and moves the day of the answer', async () => {
      const { id, deliveryId } = await sent();
      const task = await desk.task(id);
      await act(task.id, 'due', { version: 1, dueOn: '2026-11-20', reason: 'Chờ đo đạc lại' }).expect(200, { id: task.id, version: 2 });
      expect(await desk.task(id)).toMatchObject({ dueOn: '2026-11-20', late: false, steps: [{ kind: 'given' }, { kind: 'extended', dueFrom: '2026-10-16', dueTo: '2026-11-20', text: 'Chờ đo đạc lại' }] });
      expect(await dueOf(deliveryId)).toBe('2026-11-02');
      const { body: history } = await officer().send('GET', `/api/deliveries/${deliveryId}/history`).expect(200);
      expect(history[0]).toMatchObject({ type: 'due-moved', changes: [{ before: '16/10/2026', after: '02/11/2026' }] });
      expect((await act(task.id, 'due', { version: 2, dueOn: '2026-11-20', reason: 'Nữa' })).body.code).toBe('TASK.SAME_DUE');
      expect((await act(task.id, 'due', { version: 1, dueOn: '2026-11-25', reason: 'Nữa' })).body.code).toBe('RECORD.CHANGED_MEANWHILE');
    });

    it('is reported by the body’s answer, closed by somebody here on it, and done late stays done late', async () => {
      const { id, deliveryId } = await sent();
      await desk.answer(deliveryId, { receivedOn: '2026-10-19', datedOn: '2026-10-19', resolvedOn: '2026-10-18' });
      const task = await desk.task(id);
      expect(task).toMatchObject({ state: 'reported', reportedOn: '2026-10-19', late: true, lateDays: 1, delivery: { state: 'answered' }, answers: [{ symbol: '45/STN-TTr', final: true }] });
      expect(await desk.task(id, 2)).toMatchObject({ state: 'reported', late: false });
      const evidenceId = task.answers[0]?.id;
      await act(task.id, 'closing', { version: 1, doneOn: '2026-10-18', result: 'Đã bồi thường bổ sung', evidenceId }).expect(200);
      expect(await desk.task(id)).toMatchObject({ state: 'done', doneOn: '2026-10-18', doneLate: true, late: false, evidenceSymbol: '45/STN-TTr', result: 'Đã bồi thường bổ sung', actions: ['reopen'] });
      expect(await desk.conclusion(id)).toMatchObject({ state: 'following', tasks: { given: 2, open: 1, reported: 1, done: 1 } });
    });

    it('goes back to waiting when the answer is withdrawn', async () => {
      const { id, deliveryId } = await sent();
      const { body } = await desk.answer(deliveryId, { receivedOn: '2026-10-19', datedOn: '2026-10-19' });
      await officer().send('POST', `/api/answers/${body.id}/withdrawal`, { version: 1, reason: 'Trả lời văn bản khác' }).expect(200);
      expect(await desk.task(id)).toMatchObject({ state: 'open', reportedOn: null });
    });

    it('is opened again when the answer was not what was asked: that answer reports it no more', async () => {
      const { id, deliveryId } = await sent();
      await desk.answer(deliveryId, { receivedOn: '2026-10-15', datedOn: '2026-10-15' });
      const task = await desk.task(id);
      await act(task.id, 'reopening', { version: 1, reason: 'Chưa nêu kết quả kiểm tra' }).expect(200);
      expect(await desk.task(id)).toMatchObject({ state: 'open', late: true });
      await act(task.id, 'progress', { version: 2, on: '2026-10-19', text: 'Đang kiểm tra thực địa' }).expect(200);
      await act(task.id, 'report', { version: 3, on: '2026-10-20', text: 'Đã kiểm tra xong' }).expect(200);
      expect(await desk.task(id)).toMatchObject({ state: 'reported', reportedOn: '2026-10-20', steps: [{ kind: 'given' }, { kind: 'reopened' }, { kind: 'progress' }, { kind: 'reported' }] });
    });

    it('that is ended or taken back asks the body for nothing more', async () => {
      const { id, deliveryId } = await sent();
      const [first, second] = [await desk.task(id), await desk.task(id, 2)];
      await act(first.id, 'withdrawal', { version: 1, reason: 'Trùng việc đã giao' }).expect(200);
      expect(await dueOf(deliveryId)).toBe('2026-11-02');
      await act(second.id, 'closing', { version: 1, doneOn: '2026-10-20', result: 'Đã trả lời công dân' }).expect(200);
      expect(await dueOf(deliveryId)).toBeNull();
      expect(await desk.conclusion(id)).toMatchObject({ state: 'done', tasks: { given: 1, done: 1 } });
      await act(first.id, 'reopening', { version: 2, reason: 'Vẫn cần làm' }).expect(200);
      expect(await dueOf(deliveryId)).toBe('2026-10-16');
    });

    it.each([
      ['closing', { doneOn: '2026-10-21', result: 'Đã xong' }, 'TASK.DAY_IN_FUTURE'],
      ['closing', { doneOn: '2026-10-05', result: 'Đã xong' }, 'TASK.BEFORE_CONCLUSION'],
      ['closing', { doneOn: '2026-10-10', result: 'Đã xong', evidenceId: '00000000-0000-7000-8000-00000000ffff' }, 'TASK.UNKNOWN_EVIDENCE'],
      ['due', { dueOn: '2026-10-05', reason: 'Sớm hơn' }, 'TASK.DUE_BEFORE_CONCLUSION'],
      ['reopening', { reason: 'Mở lại' }, 'TASK.WRONG_STATE'],
    ])('refuses %s with %j', async (path, body, code) => {
      const id = await recorded();
      const task = await desk.task(id);
      expect((await act(task.id, path, { version: 1, ...body })).body.code).toBe(code);
      expect(await desk.task(id)).toMatchObject({ version: 1, state: 'open' });
    });
  });
});
