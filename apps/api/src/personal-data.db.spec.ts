import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { type RunningApp, runApp } from './testing/running-app.js';

const OWN = { fullName: 'Lò Thị Hỏi', birthYear: 1979, sex: 'female', paperKind: 'none', noPaperReason: 'Quên', phone: '0912 000 111', address: 'Thôn Hỏi, xã Thử' };
const BESIDE = { fullName: 'Vàng Văn Cạnh', paperKind: 'none', noPaperReason: 'Quên', address: 'Thôn Cạnh, xã Thử' };
const DENOUNCER = { fullName: 'Mùa A Kín', paperKind: 'none', noPaperReason: 'Quên', address: 'Thôn Kín, xã Thử' };
const ASKED = { askedBy: 'self', askedOn: '2026-01-20' };

const petition = (kind: string, senders: readonly object[], summary: string) => ({
  receivedOn: '2026-01-15',
  source: 'post',
  anonymous: false,
  senders: senders.map((details) => ({ details })),
  signatoryCount: senders.length,
  kind,
  fieldCode: 'land',
  matter: { details: { kind, fieldCode: 'land', summary } },
  summary,
  eligibility: 'pending',
});

describe('what is kept about one citizen, handed over to them', () => {
  let running: RunningApp;
  let id: string;
  let sealedId: string;

  beforeAll(async () => {
    running = await runApp();
    const enter = async (body: object) => (await running.as('reception-officer').send('POST', '/api/petitions', body).expect(201)).body.id as string;
    const open = await enter(petition('complaint', [OWN, BESIDE], 'Khiếu nại ông Tẩn Văn Bị về việc thu tiền'));
    const secret = await enter(petition('denunciation', [DENOUNCER], 'Tố cáo việc thu tiền sai'));
    const { body } = await running.as('head').send('GET', `/api/petitions/${open}`).expect(200);
    id = body.senders[0].citizenId;
    sealedId = (await running.as('head').send('GET', `/api/petitions/${secret}`).expect(200)).body.senders[0].sealedId;
  });
  afterAll(() => running.stop());

  const ask = (role: 'head' | 'deputy' | 'petition-officer' | 'administrator' | 'auditor', of: string, body: object = ASKED) => running.as(role).send('POST', `/api/citizens/${of}/personal-data`, body);
  const words = async () => {
    const { body } = await ask('head', id)
      .buffer(true)
      .parse((answer, done) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => done(null, Buffer.concat(parts)));
      })
      .expect(200);
    const xml = new PizZip(body as Buffer).file('word/document.xml')?.asText() ?? '';
    return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('\n');
  };

  it('says who they are, in which records they stand, and why and how long that is kept', async () => {
    const text = await words();
    for (const part of ['Lò Thị Hỏi', '1979', 'Thôn Hỏi, xã Thử', '0912', 'Đơn', '15/01/2026', 'không theo sự đồng ý', 'Theo thời hạn bảo quản']) expect(text).toContain(part);
  });

  it('names nobody else: not who signed beside them, not whom they complain of, not who denounced', async () => {
    const text = await words();
    for (const part of ['Vàng Văn Cạnh', 'Tẩn Văn Bị', 'Mùa A Kín', 'Thôn Kín']) expect(text).not.toContain(part);
  });

  it('shows what was written before it was corrected', async () => {
    const { body } = await running.as('head').send('GET', `/api/citizens/${id}`).expect(200);
    await running
      .as('head')
      .send('PUT', `/api/citizens/${id}`, { ...OWN, fullName: 'Lò Thị Hỏi Lại', version: body.version, reason: 'Ghi nhầm tên đệm' })
      .expect(200);
    const text = await words();
    for (const part of ['Lò Thị Hỏi Lại', 'Đã ghi trước đây, lần 1']) expect(text).toContain(part);
  });

  it('leaves who gave it out, about whom and who asked in the audit', async () => {
    const [noted] = await running.database.source.query<{ actor_name: string; subject_id: string; details: object }[]>(
      `SELECT actor_name, subject_id, details FROM audit_record WHERE action = 'citizen.data-handed-over' ORDER BY id DESC LIMIT 1`,
    );
    expect(noted).toEqual({ actor_name: 'Người head', subject_id: id, details: ASKED });
  });

  it('is given by the heads, and by nobody who keeps accounts or handles petitions', async () => {
    await ask('deputy', id).expect(200);
    for (const role of ['petition-officer', 'administrator', 'auditor'] as const) await ask(role, id).expect(403);
  });

  it('is not asked for tomorrow, nor about nobody; who is sealed is not on the list of citizens', async () => {
    expect((await ask('head', id, { ...ASKED, askedOn: '2099-01-01' }).expect(422)).body.code).toBe('PRIVACY.ASKED_LATER');
    await ask('head', id, { ...ASKED, askedBy: 'somebody' }).expect(400);
    expect((await ask('head', sealedId).expect(404)).body.code).toBe('RECORD.NOT_FOUND');
  });
});
