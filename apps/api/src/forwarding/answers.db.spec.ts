import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { paragraphsOfDocx } from '@tiepdan/paper/api';
import { inBytes } from '../testing/attaching.js';
import { SAMPLES } from '../testing/samples.js';
import { type ForwardingDesk, answerOf, openForwardingDesk } from '../testing/forwarding-desk.js';

/** Papers in reply, the limits they move, and telling the citizen; it is 20/10/2026. */
describe('an answer', () => {
  let desk: ForwardingDesk;
  const officer = () => desk.as('petition-officer');

  beforeAll(async () => {
    desk = await openForwardingDesk('2026-10-20');
  });
  afterAll(() => desk?.stop());

  async function sent(kind: 'complaint' | 'proposal' = 'complaint') {
    const petition = await desk.petition(kind);
    const { deliveries, documentId } = await desk.issue(petition.id);
    const [id = ''] = deliveries;
    await desk.send([id], '2026-09-07');
    return { id, petitionId: petition.id, documentId };
  }
  const limit = async (petitionId: string, code: string) => (await desk.limits(petitionId)).filter((each) => each.code === code);

  it('ends the delivery, shows that the body reported in time (K17), and from that day the citizen is to be told (K18)', async () => {
    const { id, petitionId } = await sent();
    expect((await desk.answer(id)).status).toBe(201);
    expect(await desk.view(id)).toMatchObject({ state: 'answered', receivedOn: '2026-10-05', answeredOn: '2026-10-05', answers: [{ symbol: '45/STN-TTr', side: 'board', status: 'active' }] });
    expect(await limit(petitionId, 'K17')).toMatchObject([{ state: 'met', startedOn: '2026-09-28', dueOn: '2026-10-07', metOn: '2026-10-05' }]);
    expect(await limit(petitionId, 'K18')).toMatchObject([{ state: 'running', startedOn: '2026-10-05', dueOn: '2026-10-12' }]);
  });

  it('that only reports on the way is kept and counted, and the final one is still waited for', async () => {
    const { id, petitionId } = await sent();
    await desk.answer(id, { result: 'in-progress', resolvedOn: null, symbol: '1/STN' });
    expect(await desk.view(id)).toMatchObject({ state: 'received', answeredOn: null, answers: [{ result: 'in-progress' }] });
    expect(await limit(petitionId, 'K18')).toEqual([]);
    await desk.answer(id, { result: 'explained', resolvedOn: null, symbol: '2/STN' });
    expect(await desk.view(id)).toMatchObject({ state: 'answered' });
    expect(await limit(petitionId, 'K17')).toEqual([]);
  });

  it.each([
    [{ receivedOn: '2026-09-06' }, 'DELIVERY.DAY_BEFORE'],
    [{ receivedOn: '2026-10-21' }, 'DELIVERY.DAY_IN_FUTURE'],
    [{ datedOn: '2026-10-06' }, 'ANSWER.DATED_AFTER_RECEIVED'],
    [{ resolvedOn: null }, 'ANSWER.RESOLVED_ON_MISSING'],
    [{ resolvedOn: '2026-10-03' }, 'ANSWER.RESOLVED_AFTER_DATED'],
    [{ fileIds: ['00000000-0000-7000-8000-00000000ffff'] }, 'FILE.UNKNOWN'],
  ])('is refused with %j, and nothing is written', async (changes, code) => {
    const { id } = await sent();
    expect((await desk.answer(id, changes)).body.code).toBe(code);
    expect(await desk.view(id)).toMatchObject({ state: 'sent', version: 2, answers: [] });
  });

  it('is corrected with its history; a number is taken once', async () => {
    const { id } = await sent();
    const { body } = await desk.answer(id, { result: 'in-progress', resolvedOn: null });
    expect((await desk.answer(id, { symbol: '45/stn-ttr' })).body.code).toBe('ANSWER.SYMBOL_TAKEN');
    const correction = { ...answerOf(1), receivedOn: '2026-10-06', reason: 'Ghi nhầm ngày' };
    await officer().send('PUT', `/api/answers/${body.id}`, correction).expect(200);
    expect(await desk.view(id)).toMatchObject({ state: 'answered', answeredOn: '2026-10-06' });
    const { body: again } = await officer().send('PUT', `/api/answers/${body.id}`, correction).expect(409);
    expect(again.code).toBe('RECORD.CHANGED_MEANWHILE');
    const { body: history } = await officer().send('GET', `/api/deliveries/${id}/history`).expect(200);
    expect(history[0]).toMatchObject({ type: 'answer-corrected', reason: 'Ghi nhầm ngày', changes: expect.arrayContaining([{ field: 'receivedOn', label: 'Ngày nhận được', before: '05/10/2026', after: '06/10/2026' }]) });
  });

  it('that is withdrawn leaves the delivery open and its limits without object', async () => {
    const { id, petitionId } = await sent();
    const { body } = await desk.answer(id);
    await officer().send('POST', `/api/answers/${body.id}/withdrawal`, { version: 1, reason: 'Trả lời văn bản khác' }).expect(200);
    expect(await desk.view(id)).toMatchObject({ state: 'received', answeredOn: null, answers: [{ status: 'withdrawn', withdrawReason: 'Trả lời văn bản khác' }] });
    for (const code of ['K17', 'K18']) expect(await limit(petitionId, code)).toMatchObject([{ state: 'dropped' }]);
    const { body: twice } = await officer().send('POST', `/api/answers/${body.id}/withdrawal`, { version: 2, reason: 'Lần nữa' }).expect(409);
    expect(twice.code).toBe('ANSWER.WITHDRAWN');
    expect((await desk.answer(id, { symbol: '45/STN-TTr' })).status).toBe(201);
  });

  it('of a day that was mistaken moves what still runs from it', async () => {
    const { id, petitionId } = await sent();
    const { body } = await desk.answer(id);
    await officer().send('PUT', `/api/answers/${body.id}`, { ...answerOf(1), receivedOn: '2026-10-07', reason: 'Theo dấu công văn đến' }).expect(200);
    expect(await limit(petitionId, 'K18')).toMatchObject([{ state: 'running', startedOn: '2026-10-07', dueOn: '2026-10-14' }]);
  });

  it('is told to the citizen, which meets the limit; once', async () => {
    const { id, petitionId } = await sent();
    await desk.answer(id);
    const untold = async () => (await officer().send('GET', '/api/deliveries?list=untold&limit=200').expect(200)).body.items.some((row: { id: string }) => row.id === id);
    expect(await untold()).toBe(true);
    const { version } = await desk.view(id);
    const tell = (on: string, at = version) => officer().send('POST', `/api/deliveries/${id}/telling`, { version: at, on, how: 'in-person' });
    expect((await tell('2026-10-04')).body.code).toBe('DELIVERY.DAY_BEFORE');
    await tell('2026-10-08').expect(200);
    expect(await limit(petitionId, 'K18')).toMatchObject([{ state: 'met', metOn: '2026-10-08' }]);
    expect(await untold()).toBe(false);
    expect((await tell('2026-10-09', version + 1)).body.code).toBe('DELIVERY.TOLD_ALREADY');
  });

  it('that the citizen did not ask for drops the limit', async () => {
    const { id, petitionId } = await sent();
    await desk.answer(id);
    const { version } = await desk.view(id);
    await officer().send('POST', `/api/deliveries/${id}/telling`, { version, on: '2026-10-08', how: 'not-asked' }).expect(200);
    expect(await limit(petitionId, 'K18')).toMatchObject([{ state: 'dropped' }]);
  });

  it('is told by a notice: drafted from the answer, and told on the day the notice goes out', async () => {
    const { id, petitionId } = await sent();
    await desk.answer(id);
    const { body: drafted } = await officer().send('POST', `/api/deliveries/${id}/notice`).expect(201);
    const { body: draft } = await officer().send('GET', `/api/documents/${drafted.documentId}`).expect(200);
    expect(draft).toMatchObject({ state: 'draft', paper: 'citizen-notice', petitionId });
    await desk.as('head').send('POST', `/api/documents/${drafted.documentId}/issue`, { version: draft.version, issuedOn: '2026-10-09' }).expect(200);
    expect(await desk.view(id)).toMatchObject({ toldOn: '2026-10-09', toldHow: 'notice' });
    expect(await limit(petitionId, 'K18')).toMatchObject([{ state: 'met', metOn: '2026-10-09' }]);
  });

  it('to a paper that is cancelled is told to nobody, and is again once the paper is put back', async () => {
    const { id, petitionId } = await sent();
    await desk.answer(id);
    const { documentId } = await desk.view(id);
    const stand = (act: string, version: number) => desk.as('head').send('POST', `/api/documents/${documentId}/${act}`, { version, reason: 'Ghi nhầm' }).expect(200);
    await stand('cancellation', 1);
    for (const code of ['K17', 'K18']) expect(await limit(petitionId, code)).toMatchObject([{ state: 'dropped' }]);
    await stand('restoration', 2);
    expect((await limit(petitionId, 'K18')).filter(({ state }) => state === 'running')).toMatchObject([{ startedOn: '2026-10-05', dueOn: '2026-10-12' }]);
    expect((await limit(petitionId, 'K17')).some(({ state }) => state === 'met')).toBe(true);
  });

  it('that only a cancelled notice told of is still to be told', async () => {
    const { id, petitionId } = await sent();
    await desk.answer(id);
    const { body: drafted } = await officer().send('POST', `/api/deliveries/${id}/notice`).expect(201);
    const { body: draft } = await officer().send('GET', `/api/documents/${drafted.documentId}`).expect(200);
    const { body: issued } = await desk.as('head').send('POST', `/api/documents/${drafted.documentId}/issue`, { version: draft.version, issuedOn: '2026-10-09' }).expect(200);
    const stand = (act: string, version: number) => desk.as('head').send('POST', `/api/documents/${drafted.documentId}/${act}`, { version, reason: 'In nhầm' }).expect(200);
    await stand('cancellation', issued.version);
    expect(await desk.view(id)).toMatchObject({ state: 'answered', toldOn: null, toldHow: null });
    expect(await limit(petitionId, 'K18')).toMatchObject([{ state: 'running' }]);
    await stand('restoration', issued.version + 1);
    expect(await desk.view(id)).toMatchObject({ toldOn: '2026-10-09', toldHow: 'notice' });
    expect(await limit(petitionId, 'K18')).toMatchObject([{ state: 'met', metOn: '2026-10-09' }]);
  });

  it('has its files, each sender’s own, and gives them to who may see the delivery', async () => {
    const { id } = await sent();
    const { body: upload } = await officer().send('POST', '/api/files?name=Tra%20loi.pdf').set('Content-Type', 'application/octet-stream').send(SAMPLES.pdf).expect(201);
    await desk.answer(id, { fileIds: [upload.id] });
    const { answers } = await desk.view(id);
    expect(answers[0]?.files).toMatchObject([{ name: 'Tra loi.pdf', mediaType: 'application/pdf' }]);
    const path = `/api/answers/${answers[0]?.id}/files/${answers[0]?.files[0]?.fileId}`;
    const { headers } = await officer().send('GET', path).expect(200);
    expect(headers['content-type']).toBe('application/pdf');
    await desk.as('agency').send('GET', path).expect(403);
    await officer().send('GET', path.replace(/files\/.*/, 'files/00000000-0000-7000-8000-00000000ffff')).expect(404);
  });

  it('is sealed with its matter: its files give up their names, its words are masked, what went along is given out no more', async () => {
    const petition = await desk.petition('complaint', '2026-09-01', 'Trần Văn Kín Đáo');
    const { deliveries } = await desk.issue(petition.id);
    const [id = ''] = deliveries;
    const upload = async (name: string) => (await officer().send('POST', `/api/files?name=${encodeURIComponent(name)}`).set('Content-Type', 'application/octet-stream').send(SAMPLES.pdf).expect(201)).body.id;
    const enclosureIds = [await desk.attach(petition.id, await upload('Đơn Kín Đáo.pdf'))];
    await officer().send('POST', '/api/deliveries/sending', { deliveryIds: [id], on: '2026-09-08', how: 'account', enclosureIds }).expect(200);
    await desk.answer(id, { summary: 'Đã trả lời ông Trần Văn Kín Đáo', fileIds: [await upload('Trả lời Kín Đáo.pdf')] });
    await desk.running.database.source.query(`DELETE FROM attachment`); // what becomes of it is told elsewhere
    const { body: matter } = await officer().send('GET', `/api/matters/${petition.matterId}`).expect(200);
    const { fieldCode, summary, version } = matter;
    await officer().send('PUT', `/api/matters/${petition.matterId}`, { kind: 'denunciation', fieldCode, summary, version, reason: 'Nội dung là tố cáo' }).expect(200);
    const view = await desk.view(id);
    expect(view).toMatchObject({ sealed: true, enclosures: [] });
    const inbox = await desk.open(id);
    expect(inbox).toMatchObject({ enclosures: [], hasPaper: false });
    for (const seen of [view, inbox]) expect(JSON.stringify(seen)).not.toContain('Kín Đáo');
    const { body: notice } = await officer().send('POST', `/api/deliveries/${id}/notice`).expect(201);
    const printed = await inBytes(desk.as('head').send('GET', `/api/documents/${notice.documentId}/file?format=docx`)).expect(200);
    expect(paragraphsOfDocx(printed.body).join(' ')).toContain('45/STN-TTr');
    expect(paragraphsOfDocx(printed.body).join(' ')).not.toContain('Kín Đáo');
    expect(await desk.running.database.source.query(`SELECT f.name FROM answer_file f JOIN answer a ON a.id = f.answer_id WHERE a.delivery_id = $1`, [id])).toEqual([{ name: null }]);
  });
});
