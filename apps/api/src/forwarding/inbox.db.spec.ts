import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INBOX_REQUESTS_A_MINUTE } from '@tiepdan/forwarding/api';
import { paragraphsOfDocx } from '@tiepdan/paper/api';
import type { Response } from 'supertest';
import { SAMPLES } from '../testing/samples.js';
import { type ForwardingDesk, openForwardingDesk } from '../testing/forwarding-desk.js';
import type { Caller } from '../testing/running-app.js';

const SENDER = 'Đặng Thị Hoà Bình Minh';

/** Takes an answer as bytes. */
function binary(response: Response, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}
const textOf = (docx: Buffer): string => paragraphsOfDocx(docx).join('\n');

/** What a receiving body sees and does with its own account; it is 20/10/2026. */
describe('the inbox of a body', () => {
  let desk: ForwardingDesk;
  const agency = () => desk.as('agency');

  beforeAll(async () => {
    desk = await openForwardingDesk('2026-10-20');
  });
  afterAll(() => desk?.stop());

  async function sent(kind: 'complaint' | 'denunciation' = 'complaint', recipientIds?: readonly string[]) {
    const petition = await desk.petition(kind, '2026-09-01', SENDER);
    const { deliveries, documentId } = await desk.issue(petition.id, recipientIds ? { recipientIds } : {});
    await desk.send(deliveries, '2026-09-07');
    const [id = ''] = deliveries;
    return { id, deliveries, petitionId: petition.id, documentId };
  }

  it('shows who it belongs to, and has nothing of what is not sent yet', async () => {
    const { body: session } = await agency().send('GET', '/api/session').expect(200);
    expect(session).toMatchObject({ roles: ['agency'], agency: { id: desk.bodies.own, name: 'Sở Thử Nghiệm' } });
    expect(session.permissions).toEqual(['file.upload', 'filing.agency-enter', 'filing.agency-read', 'forwarding.agency-answer', 'forwarding.agency-read', 'forwarding.agency-return']);
    const petition = await desk.petition();
    const { deliveries } = await desk.issue(petition.id);
    await agency().send('GET', `/api/inbox/${deliveries[0]}`).expect(404);
    const { body } = await agency().send('GET', '/api/inbox').expect(200);
    expect(body.items).toEqual([]);
  });

  it('opened for the first time is a receipt on that day; every look is in the audit record', async () => {
    const { id } = await sent();
    expect(await desk.view(id)).toMatchObject({ state: 'sent' });
    expect(await desk.open(id)).toMatchObject({ state: 'received', receivedOn: '2026-10-20', hasPaper: false, actions: ['answer', 'return'] });
    await desk.open(id);
    expect(await desk.view(id)).toMatchObject({ state: 'received', receivedByAgency: true, version: 3 });
    const [{ looks } = { looks: 0 }] = (await desk.running.database.source.query(`SELECT count(*)::int AS looks FROM audit_record WHERE action = 'delivery.read' AND details ->> 'deliveryId' = $1`, [
      id,
    ])) as { looks: number }[];
    expect(looks).toBe(2);
  });

  it('is closed to other bodies and to bodies of other offices, whatever they try', async () => {
    const { id, deliveries } = await sent('complaint', [desk.bodies.own, desk.bodies.other]);
    const others: readonly (readonly [string, Caller, string])[] = [
      ['another body', desk.other, id],
      ['a body of another office', desk.stranger, id],
      ['own body, what went to another', agency(), deliveries[1] ?? ''],
    ];
    for (const [who, caller, target] of others) {
      const tries = [
        await caller.send('GET', `/api/inbox/${target}`),
        await caller.send('GET', `/api/inbox/${target}/paper/docx`),
        await caller.send('GET', `/api/inbox/${target}/enclosures/${target}`),
        await caller.send('POST', `/api/inbox/${target}/return`, { version: 2, reason: 'Không thuộc thẩm quyền' }),
        await caller.send('POST', `/api/inbox/${target}/answers`, { version: 2, datedOn: '2026-10-20', result: 'explained', summary: 'Đã trả lời', fileIds: [] }),
      ];
      expect([who, ...tries.map(({ status }) => status)]).toEqual([who, 404, 404, 404, 404, 404]);
    }
    for (const delivery of deliveries) expect(await desk.view(delivery)).toMatchObject({ state: 'sent', version: 2 });
    const { body } = await desk.stranger.send('GET', '/api/inbox').expect(200);
    expect(body).toMatchObject({ total: 0, items: [] });
  });

  it('answers with a file, which the office reads, and the body reads as its own', async () => {
    const { id } = await sent();
    const { version } = await desk.open(id);
    const { body: upload } = await agency().send('POST', '/api/files?name=Tra%20loi.pdf').set('Content-Type', 'application/octet-stream').send(SAMPLES.pdf).expect(201);
    const answer = { version, symbol: '7/STN', datedOn: '2026-10-19', result: 'explained', summary: 'Đã giải thích cho công dân', fileIds: [upload.id] };
    const { body: written } = await agency().send('POST', `/api/inbox/${id}/answers`, answer).expect(201);
    expect(await desk.view(id)).toMatchObject({ state: 'answered', answeredOn: '2026-10-20', answers: [{ side: 'agency', files: [{ name: 'Tra loi.pdf' }] }] });
    const own = await desk.open(id);
    expect(own).toMatchObject({ state: 'answered', actions: [], answers: [{ summary: 'Đã giải thích cho công dân' }] });
    const fileId = own.answers[0]?.files[0]?.fileId;
    await agency().send('GET', `/api/inbox/answers/${written.id}/files/${fileId}`).expect(200);
    await desk.other.send('GET', `/api/inbox/answers/${written.id}/files/${fileId}`).expect(404);
    const { body } = await desk.as('petition-officer').send('PUT', `/api/answers/${written.id}`, { ...answer, receivedOn: '2026-10-20', version: 1, reason: 'Sửa hộ' }).expect(403);
    expect(body.code).toBe('ANSWER.NOT_OWN');
  });

  it('returns what is not its own, with the reason; the officer finds it in the work list', async () => {
    const { id } = await sent();
    await agency().send('POST', `/api/inbox/${id}/return`, { version: 2, reason: 'Thuộc thẩm quyền của Sở Khác' }).expect(200);
    expect(await desk.view(id)).toMatchObject({ state: 'returned', returnByAgency: true, returnedOn: '2026-10-20', returnReason: 'Thuộc thẩm quyền của Sở Khác' });
    const { body } = await desk.as('petition-officer').send('GET', '/api/deliveries?list=returned').expect(200);
    expect(body.items.map((row: { id: string }) => row.id)).toContain(id);
    const { body: again } = await agency().send('POST', `/api/inbox/${id}/return`, { version: 3, reason: 'Lần nữa' }).expect(409);
    expect(again.code).toBe('DELIVERY.WRONG_STATE');
  });

  it('never has a name of who denounced, nor tells by a refusal or by what it shows again that a name was right', async () => {
    const { id } = await sent('denunciation');
    const page = await agency().send('GET', '/api/inbox').expect(200);
    const { version } = await desk.open(id);
    const guess = { version, symbol: '9/STN', datedOn: '2026-10-19', result: 'in-progress', summary: `Bà ${SENDER} đã được mời làm việc`, fileIds: [] };
    await agency().send('POST', `/api/inbox/${id}/answers`, guess).expect(201);
    const seen = await agency().send('GET', `/api/inbox/${id}`).expect(200);
    const other = await sent('denunciation');
    await desk.open(other.id);
    await agency().send('POST', `/api/inbox/${other.id}/answers`, { ...guess, version: 3, summary: 'Người khác đã được mời làm việc' }).expect(201);
    const unguessed = await agency().send('GET', `/api/inbox/${other.id}`).expect(200);
    expect(seen.body.answers[0].summary).toBe(unguessed.body.answers[0].summary);
    await agency().send('POST', `/api/inbox/${id}/return`, { version: 4, reason: `Bà ${SENDER} đã rút tố cáo` }).expect(200);
    const after = await agency().send('GET', `/api/inbox/${id}`).expect(200);
    const office = await desk.as('petition-officer').send('GET', `/api/deliveries/${id}`).expect(200);
    for (const answer of [page, seen, after, office]) expect(JSON.stringify(answer.body)).not.toContain('Hoà Bình');
    const stored = await desk.running.database.source.query(`SELECT v.return_reason AS text FROM delivery v UNION ALL SELECT a.summary FROM answer a UNION ALL SELECT h.reason FROM history_event h UNION ALL SELECT h.data::text FROM history_event h`);
    expect(JSON.stringify(stored)).not.toContain('Hoà Bình Minh');
  });

  it('gives out the paper as it was issued here; of a denunciation without who denounced', async () => {
    const paperOf = async (kind: 'proposal' | 'denunciation', paper: string): Promise<{ id: string; text: string }> => {
      const petition = await desk.petition(kind, '2026-09-01', SENDER);
      const { body: draft } = await desk.as('petition-officer').send('POST', '/api/documents/drafts', { paper, petitionId: petition.id, recipientIds: [desk.bodies.own] }).expect(201);
      await desk.as('head').send('POST', `/api/documents/${draft.id}/issue`, { version: draft.version, issuedOn: '2026-10-19' }).expect(200);
      const { body: page } = await desk.as('petition-officer').send('GET', `/api/deliveries?documentId=${draft.id}`).expect(200);
      const id: string = page.items[0].id;
      await agency().send('GET', `/api/inbox/${id}/paper/docx`).expect(404);
      await desk.send([id], '2026-10-19');
      expect(await desk.open(id)).toMatchObject({ hasPaper: true });
      const { body, headers } = await agency().send('GET', `/api/inbox/${id}/paper/docx`).buffer(true).parse(binary).expect(200);
      expect(headers['content-type']).toContain('wordprocessingml');
      await desk.other.send('GET', `/api/inbox/${id}/paper/docx`).expect(404);
      await agency().send('GET', `/api/inbox/${id}/paper/exe`).expect(404);
      return { id, text: textOf(body as Buffer) };
    };
    expect((await paperOf('proposal', 'forwarding')).text).toContain(SENDER);
    const slip = await paperOf('denunciation', 'denunciation-forwarding');
    expect(slip.text).not.toContain(SENDER);
    expect(slip.text.length).toBeGreaterThan(200);
  });

  it('counts and figures are of its own alone', async () => {
    const { body: counts } = await agency().send('GET', '/api/inbox/counts').expect(200);
    expect(counts).toMatchObject({ unopened: expect.any(Number), returned: 2 });
    const { body: figures } = await agency().send('GET', '/api/inbox/figures?from=2026-09-01&to=2026-10-20').expect(200);
    expect(figures.agencies.map((each: { agencyId: string }) => each.agencyId)).toEqual([desk.bodies.own]);
    const { body: none } = await desk.stranger.send('GET', '/api/inbox/figures').expect(200);
    expect(none.agencies).toEqual([]);
  });

  it('is held to a person’s pace', async () => {
    const statuses = new Set<number>();
    for (let i = 0; i <= INBOX_REQUESTS_A_MINUTE; i += 1) statuses.add((await desk.other.send('GET', '/api/inbox/counts')).status);
    expect([...statuses].sort()).toEqual([200, 429]);
  });
});
