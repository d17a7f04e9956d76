import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DELIVERY_RULES, DELIVERY_STATES, type DeliveryState } from '@tiepdan/forwarding/contract';
import { ROLES, type Role } from '@tiepdan/platform/contract';
import { type ForwardingDesk, answerOf, openForwardingDesk } from '../testing/forwarding-desk.js';
import { SAMPLES } from '../testing/samples.js';

/** What an office does with a paper that was sent, over HTTP; it is 20/10/2026. */
describe('a paper that was sent', () => {
  let desk: ForwardingDesk;
  const officer = () => desk.as('petition-officer');
  const post = async (path: string, body: object, role: Role = 'petition-officer') => {
    const { status, body: answer } = await desk.as(role).send('POST', path, body);
    return { status, ...(answer as { code?: string; version?: number; documentId?: string }) };
  };

  beforeAll(async () => {
    desk = await openForwardingDesk('2026-10-20');
  });
  afterAll(() => desk?.stop());

  /** A delivery brought to a state by the actions themselves. */
  async function at(state: DeliveryState): Promise<{ id: string; version: number; petitionId: string; documentId: string }> {
    const petition = await desk.petition();
    const { deliveries, documentId } = await desk.issue(petition.id);
    const [id = ''] = deliveries;
    if (state !== 'pending') await desk.send([id], '2026-09-07');
    if (state === 'received') await post(`/api/deliveries/${id}/receipt`, { version: 2, on: '2026-09-09' });
    if (state === 'answered') await desk.answer(id);
    if (state === 'returned') await post(`/api/deliveries/${id}/return`, { version: 2, on: '2026-09-10', reason: 'Không thuộc thẩm quyền' });
    if (state === 'closed') await post(`/api/deliveries/${id}/closing`, { version: 2, on: '2026-09-10', reason: 'Đã rút đơn' });
    const view = await desk.view(id);
    expect(view.state).toBe(state);
    return { id, version: view.version, petitionId: petition.id, documentId };
  }

  it('is followed to each body from its issue, due by the law from the day it was sent', async () => {
    const petition = await desk.petition();
    const { deliveries } = await desk.issue(petition.id, { recipientIds: [desk.bodies.own, desk.bodies.other] });
    expect(deliveries.every(Boolean)).toBe(true);
    const [first = '', second = ''] = deliveries;
    expect(await desk.view(first)).toMatchObject({ state: 'pending', sentOn: null, dueOn: '2026-10-27', late: false, actions: expect.arrayContaining(['send']) });
    await desk.send([first], '2026-09-08');
    // Sent a day later: seven working days to accept (17/09), thirty days to resolve (17/10, a Saturday: 19/10), seven working days to report.
    expect(await desk.view(first)).toMatchObject({ state: 'sent', sentOn: '2026-09-08', sentHow: 'electronic', dueOn: '2026-10-28' });
    expect(await desk.view(second)).toMatchObject({ state: 'pending', sentOn: null });
  });

  it.each(['complaint', 'proposal'] as const)('is due on the day and for the reason that were told while it was drafted: %s', async (kind) => {
    const { id } = await desk.petition(kind);
    const { body: start } = await officer().send('GET', `/api/documents/drafts/start?paper=forwarding&petitionId=${id}`).expect(200);
    const { deliveries } = await desk.issue(id, { issuedOn: '2026-10-20' });
    const { dueOn, dueWhy } = await desk.view(deliveries[0] ?? '');
    expect(start.usualDue).toEqual({ on: dueOn, why: dueWhy });
    expect(dueWhy).toContain(kind === 'proposal' ? '30 ngày làm việc kể từ ngày 20/10/2026, theo thiết lập của cơ quan.' : 'Tính từ ngày 20/10/2026 theo các thời hạn của luật');
  });

  it('that asks for an answer by a day is due on that day, a letter that urges on none', async () => {
    const petition = await desk.petition('proposal');
    const proposal = await desk.issue(petition.id);
    expect((await desk.view(proposal.deliveries[0] ?? '')).dueWhy).toContain('30 ngày làm việc');
    const letter = await desk.issue(petition.id, { kind: 'urging', symbol: 'BTCD-XLĐ' });
    expect(await desk.view(letter.deliveries[0] ?? '')).toMatchObject({ dueOn: null, dueWhy: null });
  });

  const REQUESTS: Readonly<Record<string, (id: string, version: number) => readonly [path: string, body: object]>> = {
    receive: (id, version) => [`/api/deliveries/${id}/receipt`, { version, on: '2026-10-19' }],
    answer: (id, version) => [`/api/deliveries/${id}/answers`, answerOf(version)],
    return: (id, version) => [`/api/deliveries/${id}/return`, { version, on: '2026-10-19', reason: 'Không thuộc thẩm quyền' }],
    'accept-return': (id, version) => [`/api/deliveries/${id}/return/acceptance`, { version, on: '2026-10-19' }],
    extend: (id, version) => [`/api/deliveries/${id}/due`, { version, dueOn: '2026-12-31', reason: 'Vụ việc phức tạp' }],
    close: (id, version) => [`/api/deliveries/${id}/closing`, { version, on: '2026-10-19', reason: 'Đã rút đơn' }],
    reopen: (id, version) => [`/api/deliveries/${id}/reopening`, { version, reason: 'Kết thúc nhầm' }],
    tell: (id, version) => [`/api/deliveries/${id}/telling`, { version, on: '2026-10-19', how: 'phone' }],
  };
  const cases = Object.keys(REQUESTS).flatMap((action) => (Object.keys(DELIVERY_STATES) as DeliveryState[]).map((state) => [action, state] as const));

  it.each(cases)('%s from %s is done exactly where the table says', async (action, state) => {
    const { id, version } = await at(state);
    const rule = DELIVERY_RULES[action as keyof typeof DELIVERY_RULES];
    const [path, body] = REQUESTS[action]?.(id, version) ?? ['', {}];
    const answer = await post(path, body);
    expect(answer.status).toBe(rule.from.includes(state) ? (action === 'answer' ? 201 : 200) : 409);
    if (!rule.from.includes(state)) expect(answer.code).toBe(state === 'pending' && ['receive', 'answer', 'return'].includes(action) ? 'DELIVERY.NOT_SENT' : 'DELIVERY.WRONG_STATE');
  });

  it('is done by the roles that the permission names and by nobody else', async () => {
    for (const [action, request] of Object.entries(REQUESTS)) {
      const { permission, from } = DELIVERY_RULES[action as keyof typeof DELIVERY_RULES];
      for (const role of (Object.keys(ROLES) as Role[]).filter((each) => each !== 'petition-officer')) {
        const { id, version } = await at(from[0] ?? 'sent');
        const [path, body] = request(id, version);
        const { status, code } = await post(path, body, role);
        const { forwardingPermissions } = await import('@tiepdan/forwarding/contract');
        const may = (forwardingPermissions[permission].roles as readonly Role[]).includes(role);
        expect([action, role, may ? status < 300 : code]).toEqual([action, role, may ? true : 'PERMISSION.MISSING']);
      }
    }
  }, 60_000);

  it('tells the second of two that the first was faster, and a race of answer and return has one winner', async () => {
    const { id, version } = await at('sent');
    const race = await Promise.all([
      officer().send('POST', `/api/deliveries/${id}/answers`, answerOf(version)),
      desk.as('agency').send('POST', `/api/inbox/${id}/return`, { version, reason: 'Không thuộc thẩm quyền' }),
    ]);
    expect(race.filter(({ status }) => status < 300)).toHaveLength(1);
    expect(race.find(({ status }) => status >= 300)?.body.code).toBe('RECORD.CHANGED_MEANWHILE');
    const { state, answers } = await desk.view(id);
    expect(state === 'answered' ? answers.length : answers.length + 1).toBe(1);
  });

  it('takes no answer and no step once it is cancelled, and is in no list', async () => {
    const { id, version, documentId } = await at('sent');
    await officer().send('POST', `/api/documents/${documentId}/cancellation`, { version: 1, reason: 'Ghi nhầm' }).expect(200);
    expect(await post(`/api/deliveries/${id}/answers`, answerOf(version))).toMatchObject({ status: 409, code: 'DELIVERY.CANCELLED' });
    await officer().send('GET', `/api/deliveries/${id}`).expect(404);
    await desk.as('agency').send('GET', `/api/inbox/${id}`).expect(404);
  });

  it('is sent with others at once; what cannot be sent is left out and said', async () => {
    const [fresh, sent] = [await at('pending'), await at('sent')];
    const { body } = await officer().send('POST', '/api/deliveries/sending', { deliveryIds: [fresh.id, sent.id], on: '2026-09-08', how: 'post' }).expect(200);
    expect(body).toMatchObject({ sent: [fresh.id], leftOut: [{ id: sent.id, code: 'DELIVERY.WRONG_STATE' }] });
    const early = await at('pending');
    const { body: refused } = await officer().send('POST', '/api/deliveries/sending', { deliveryIds: [early.id], on: '2026-09-01', how: 'post' }).expect(200);
    expect(refused).toMatchObject({ sent: [], leftOut: [{ code: 'DELIVERY.DAY_BEFORE' }] });
    expect(await post('/api/deliveries/sending', { deliveryIds: [early.id], on: '2026-10-21', how: 'post' })).toMatchObject({ code: 'DELIVERY.DAY_IN_FUTURE' });
  });

  it('keeps a day that was set by hand when it is sent later, and says why in its history', async () => {
    const { id } = await at('pending');
    await post(`/api/deliveries/${id}/due`, { version: 1, dueOn: '2026-11-30', reason: 'Theo chỉ đạo của Chủ tịch' });
    await desk.send([id], '2026-09-10');
    expect(await desk.view(id)).toMatchObject({ dueOn: '2026-11-30', version: 3 });
    const { body: history } = await officer().send('GET', `/api/deliveries/${id}/history`).expect(200);
    expect(history).toMatchObject([{ type: 'sent' }, { type: 'due-moved', reason: 'Theo chỉ đạo của Chủ tịch', changes: [{ before: '27/10/2026', after: '30/11/2026' }] }]);
    expect(await post(`/api/deliveries/${id}/due`, { version: 3, dueOn: '2026-09-01', reason: 'Sai' })).toMatchObject({ code: 'DELIVERY.DUE_BEFORE_SENT' });
  });

  it('that was returned is taken back, and the paper to the right body is drafted at once', async () => {
    const { id, version, petitionId } = await at('returned');
    expect(await post(`/api/deliveries/${id}/return/acceptance`, { version, on: '2026-10-19', toAgencyId: desk.bodies.own })).toMatchObject({ code: 'DELIVERY.SAME_AGENCY' });
    const taken = await post(`/api/deliveries/${id}/return/acceptance`, { version, on: '2026-10-19', toAgencyId: desk.bodies.other });
    expect(taken.status).toBe(200);
    const { body: draft } = await officer().send('GET', `/api/documents/${taken.documentId}`).expect(200);
    expect(draft).toMatchObject({ state: 'draft', petitionId, recipientIds: [desk.bodies.other] });
    expect(await post(`/api/deliveries/${id}/return/acceptance`, { version: version + 1, on: '2026-10-19' })).toMatchObject({ code: 'DELIVERY.WRONG_STATE' });
  });
});

/** What changes around a paper after it was sent. */
describe('what was sent', () => {
  let desk: ForwardingDesk;
  const officer = () => desk.as('petition-officer');
  beforeAll(async () => {
    desk = await openForwardingDesk('2026-10-20');
  });
  afterAll(() => desk?.stop());

  it('follows a correction of its recipients, and lets go of none it was really sent to', async () => {
    const petition = await desk.petition();
    const { documentId, deliveries } = await desk.issue(petition.id);
    const { body: paper } = await officer().send('GET', `/api/documents/${documentId}`).expect(200);
    const correct = (version: number, recipientIds: readonly string[]) =>
      officer()
        .send('PUT', `/api/documents/${documentId}`, {
          kind: 'forwarding',
          symbol: paper.symbol,
          number: paper.number,
          issuedOn: paper.issuedOn,
          summary: paper.summary,
          petitionId: petition.id,
          recipientIds,
          version,
          reason: 'Ghi nhầm nơi nhận',
        })
        .expect(200);
    const bodies = async () => (await officer().send('GET', `/api/deliveries?documentId=${documentId}`)).body.items.map((row: { agencyId: string }) => row.agencyId).toSorted();
    await correct(1, [desk.bodies.other]);
    expect(await bodies()).toEqual([desk.bodies.other]);
    await officer().send('GET', `/api/deliveries/${deliveries[0]}`).expect(404);
    const { body: page } = await officer().send('GET', `/api/deliveries?documentId=${documentId}`);
    await desk.send([page.items[0].id], '2026-09-08');
    await correct(2, [desk.bodies.own]);
    expect(await bodies()).toEqual([desk.bodies.own, desk.bodies.other].toSorted());
  });

  it('goes along with files of its record, for the receiving body alone; until the matter is sealed', async () => {
    const petition = await desk.petition('complaint', '2026-09-01', 'Trần Văn Kín Đáo');
    const { deliveries } = await desk.issue(petition.id, { recipientIds: [desk.bodies.own, desk.bodies.other] });
    const [id = '', second = ''] = deliveries;
    const { body: upload } = await officer().send('POST', '/api/files?name=Don%20Kin%20Dao.pdf').set('Content-Type', 'application/octet-stream').send(SAMPLES.pdf).expect(201);
    const attachmentId = await desk.attach(petition.id, upload.id);
    const send = (deliveryIds: readonly string[], enclosureIds: readonly string[]) => officer().send('POST', '/api/deliveries/sending', { deliveryIds, on: '2026-09-08', how: 'account', enclosureIds });
    expect((await send(deliveries, [attachmentId])).body.code).toBe('DELIVERY.ENCLOSURES_OF_MANY');
    expect((await send([id], [id])).body.code).toBe('DELIVERY.UNKNOWN_ENCLOSURE');
    await send([id], [attachmentId]).expect(200);
    await send([second], []).expect(200);
    const { enclosures } = await desk.open(id);
    expect(enclosures).toMatchObject([{ name: 'Don Kin Dao.pdf' }]);
    const path = (delivery: string) => `/api/inbox/${delivery}/enclosures/${enclosures[0]?.fileId}`;
    await desk.as('agency').send('GET', path(id)).expect(200);
    await desk.other.send('GET', path(second)).expect(404);
    await desk.other.send('GET', path(id)).expect(404);
  });
});
