import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { documentPaths } from '@tiepdan/document/contract';
import { leaderDayPaths } from '@tiepdan/leader-day/contract';
import { paragraphsOfDocx } from '@tiepdan/paper/api';
import { Jobs } from '@tiepdan/platform/api';
import type { Role } from '@tiepdan/platform/contract';
import { inBytes } from './testing/attaching.js';
import { type ForwardingDesk, openForwardingDesk } from './testing/forwarding-desk.js';

const NAME = 'Trần Thị Kín Tiếng';
const WHO = { fullName: NAME, paperKind: 'none', noPaperReason: 'Quên', address: 'Thôn Hai, xã Ví Dụ' };

/** Papers that were printed while nobody was kept secret, once somebody in them is. */
describe('a paper printed before its people were kept secret', () => {
  let desk: ForwardingDesk;
  let leaderDayId: string;

  beforeAll(async () => {
    desk = await openForwardingDesk('2026-10-20');
    const { database, office } = desk.running;
    const [host] = await database.source.query<{ id: string }[]>(
      `INSERT INTO leader (office_id, full_name, position, chair) VALUES ($1, 'Đỗ Thị Chủ Trì', 'Phó Chủ tịch', false) RETURNING id`,
      [office.officeId],
    );
    const day = { heldOn: '2026-10-15', session: 'periodic', hostId: host?.id, byDeputy: false, outcome: 'held' };
    leaderDayId = (await send('reception-officer', 'POST', leaderDayPaths.list, day, 201)).id;
  }, 60_000);
  afterAll(() => desk.stop());

  const send = async (role: Role, method: string, path: string, body?: object, status = 200) => (await desk.as(role).send(method, path, body).expect(status)).body;
  const words = async (role: Role, path: string): Promise<string> => paragraphsOfDocx((await inBytes(desk.as(role).send('GET', path)).expect(200)).body).join('\n');
  const file = (id: string): Promise<string> => words('head', `${documentPaths.one(id)}/file?format=docx`);

  const visitOf = (matter: object, onDay: boolean) => ({
    receivedOn: '2026-10-15',
    mode: onDay ? 'periodic' : 'regular',
    ...(onDay ? { leaderDayId } : {}),
    officerId: desk.running.office.accountId,
    attendance: 'received',
    headCount: 1,
    people: [{ details: WHO }],
    content: 'Đề nghị xem xét việc thu tiền',
    result: 'explained',
    matter,
  });
  const newMatter = { details: { kind: 'complaint', fieldCode: 'land', summary: 'Việc thu tiền ở địa phương' } };

  async function visit(onDay: boolean): Promise<{ id: string; matterId: string }> {
    const { id } = await send('head', 'POST', '/api/receptions', visitOf(newMatter, onDay), 201);
    const [row] = await desk.running.database.source.query<{ matterId: string }[]>(`SELECT matter_id AS "matterId" FROM reception WHERE id = $1`, [id]);
    return { id, matterId: row?.matterId ?? '' };
  }
  async function issue(request: object): Promise<string> {
    const draft = await send('petition-officer', 'POST', documentPaths.drafts, request, 201);
    await send('head', 'POST', documentPaths.step(draft.id, 'issue'), { version: draft.version, issuedOn: '2026-10-20' });
    return draft.id;
  }
  async function seal(matterId: string): Promise<void> {
    const { fieldCode, summary, version } = await send('head', 'GET', `/api/matters/${matterId}`);
    await send('head', 'PUT', `/api/matters/${matterId}`, { kind: 'denunciation', fieldCode, summary, version, reason: 'Nội dung là tố cáo' });
  }

  it('about a leader’s day names nobody any more, to the office or to the body it went to, and its bytes are sealed', async () => {
    const { matterId } = await visit(true);
    const id = await issue({ paper: 'conclusion', leaderDayId, recipientIds: [desk.bodies.own] });
    const [delivery] = (await send('petition-officer', 'GET', `/api/deliveries?documentId=${id}`)).items;
    await desk.send([delivery.id], '2026-10-20');
    expect(await file(id)).toContain(NAME);
    expect(await words('agency', `/api/inbox/${delivery.id}/paper/docx`)).toContain(NAME);
    const print = await send('head', 'POST', '/api/documents/prints', { ids: [id], format: 'docx' }, 202);

    await seal(matterId);
    expect(await file(id)).not.toContain(NAME);
    expect(await desk.open(delivery.id)).toMatchObject({ hasPaper: false });
    await send('agency', 'GET', `/api/inbox/${delivery.id}/paper/docx`, undefined, 404);
    await send('head', 'GET', `/api/documents/prints/${print.id}/file`, undefined, 404);
    await desk.running.app.get(Jobs, { strict: false }).perform('file.seal');
    const held = await desk.running.database.source.query(`SELECT f.sealed FROM document d JOIN stored_file f ON f.office_id = d.office_id AND f.id = d.file_id WHERE d.id = $1`, [id]);
    expect(held).toEqual([{ sealed: true }]);
  });

  it('about a leader’s day with somebody sealed already is given out as it was printed', async () => {
    await visit(true);
    const id = await issue({ paper: 'conclusion', leaderDayId, recipientIds: [desk.bodies.own] });
    const [delivery] = (await send('petition-officer', 'GET', `/api/deliveries?documentId=${id}`)).items;
    await desk.send([delivery.id], '2026-10-20');
    expect(await words('agency', `/api/inbox/${delivery.id}/paper/docx`)).toBe(await file(id));
  });

  it('about a leader’s day does not take the name of somebody who is secret in what is typed', async () => {
    const conclusion = (content: string) => desk.as('petition-officer').send('POST', documentPaths.drafts, { paper: 'conclusion', leaderDayId, recipientIds: [desk.bodies.own], texts: { conclusion: content } });
    expect((await conclusion(`Bà ${NAME} đã được giải thích`)).body.code).toBe('SEALED.TEXT_NAMES_PERSON');
    expect((await conclusion('Công dân đã được giải thích')).status).toBe(201);
  });

  it('about a visit that is given to a sealed matter names nobody any more', async () => {
    const denounced = await desk.petition('denunciation', '2026-10-12', 'Người Khác Hẳn');
    const { id: receptionId } = await visit(false);
    const id = await issue({ paper: 'statement-record', receptionId, recipientIds: [] });
    expect(await file(id)).toContain(NAME);
    await send('head', 'PUT', `/api/receptions/${receptionId}`, { ...visitOf({ matterId: denounced.matterId }, false), version: 1, reason: 'Cùng một vụ việc' });
    expect(await file(id)).not.toContain(NAME);
  });

  it('that says who it was does not keep the matter open: what it says is masked, a draft that says it is named', async () => {
    const petition = await desk.petition('complaint', '2026-10-12', NAME);
    const [first] = (await send('petition-officer', 'GET', `/api/petitions?q=${encodeURIComponent(NAME)}&limit=1`)).items;
    expect(first.id).toBe(petition.id);
    const words = { summary: `Trả lời bà ${NAME}`, texts: { addressee: `Bà ${NAME}` } };
    const id = await issue({ paper: 'guidance', petitionId: petition.id, recipientIds: [desk.bodies.own], ...words });
    const draft = await send('petition-officer', 'POST', documentPaths.drafts, { paper: 'guidance', petitionId: petition.id, recipientIds: [desk.bodies.own], ...words }, 201);
    const { fieldCode, summary, version } = await send('head', 'GET', `/api/matters/${petition.matterId}`);
    const turn = { kind: 'denunciation', fieldCode, summary, version, reason: 'Nội dung là tố cáo' };
    expect(await send('head', 'PUT', `/api/matters/${petition.matterId}`, turn, 422)).toMatchObject({ code: 'SEALED.RECORDS_NAME_PERSON', message: expect.stringContaining('dự thảo văn bản') });
    await send('petition-officer', 'PUT', documentPaths.edit(draft.id), { version: draft.version, summary: 'Trả lời công dân', texts: {}, recipientIds: [desk.bodies.own] });
    await seal(petition.matterId);
    expect(JSON.stringify(await send('head', 'GET', documentPaths.one(id)))).not.toContain(NAME);
    expect(await file(id)).not.toContain(NAME);
  });
});
