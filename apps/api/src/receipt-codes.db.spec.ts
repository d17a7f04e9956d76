import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { documentPaths } from '@tiepdan/document/contract';
import { PdfMaker, paragraphsOfDocx, qrOf, readQr } from '@tiepdan/paper/api';
import { portalPaths } from '@tiepdan/portal/contract';
import { inBytes } from './testing/attaching.js';
import { type RunningApp, runApp } from './testing/running-app.js';

const run = promisify(execFile);
const SENDER = { fullName: 'Đỗ Văn Biên Nhận', paperKind: 'none', noPaperReason: 'Đơn gửi qua bưu chính', address: 'Thôn Ba, xã Ví Dụ' } as const;

/** The code by which a citizen looks up, from the draft of a receipt to the sheet in the citizen's hand. */
describe('the code on a receipt', () => {
  let running: RunningApp;

  beforeAll(async () => {
    running = await runApp({ PUBLIC_URL: 'https://tiepdan.example' });
  }, 90_000);
  afterAll(() => running?.stop());

  const send = async (method: string, url: string, body?: object, status = 200) => {
    const answer = await running.as('head').send(method, url, body);
    expect([url, answer.status, answer.body.code ?? '']).toEqual([url, status, answer.body.code ?? '']);
    return answer.body;
  };
  const bytes = async (url: string): Promise<Buffer> => (await inBytes(running.as('head').send('GET', url)).expect(200)).body as Buffer;

  async function petition(kind = 'proposal'): Promise<string> {
    const summary = 'Đề nghị sửa đường liên thôn';
    const details = { receivedOn: '2026-01-15', source: 'post', anonymous: false, senders: [{ details: SENDER }], signatoryCount: 1, kind, fieldCode: 'land', summary, eligibility: 'pending' };
    return (await send('POST', '/api/petitions', { ...details, matter: { details: { kind, fieldCode: 'land', summary } } }, 201)).id;
  }
  const draft = async (subject: object) => send('POST', documentPaths.drafts, { paper: 'receipt', ...subject, recipientIds: [], texts: { attachments: 'Đơn; Bản chính; 02' } }, 201);
  const issue = async ({ id, version }: { id: string; version: number }) => send('POST', documentPaths.step(id, 'issue'), { version, issuedOn: '2026-01-16' });
  const docx = (id: string) => bytes(`${documentPaths.file(id)}?format=docx`);

  it('is made with the draft, printed as letters and as a QR, and leads to the public page', async () => {
    const petitionId = await petition();
    expect((await send('GET', portalPaths.petitionCode(petitionId))).code).toBeNull();
    const drafted = await draft({ petitionId });
    const { code } = await send('GET', portalPaths.petitionCode(petitionId));
    expect(code.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/);
    await issue(drafted);
    const printed = await docx(drafted.id);
    expect(paragraphsOfDocx(printed).join('\n')).toContain(code.code);
    expect(paragraphsOfDocx(printed).join('\n')).toContain('https://tiepdan.example/public/look-up');
    expect(await qrOf(printed)).toBe(code.address);
    const page = await running.anonymous.send('GET', new URL(code.address).pathname);
    expect([page.status, page.text.includes(SENDER.fullName), page.headers['set-cookie']]).toEqual([200, false, undefined]);
  });

  it('is the same on every receipt of a record, until it is revoked; then the next receipt has another one', async () => {
    const petitionId = await petition();
    const [first, second] = [await draft({ petitionId }), await draft({ petitionId })];
    await issue(first);
    await issue(second);
    const before = await qrOf(await docx(first.id));
    expect(await qrOf(await docx(second.id))).toBe(before);
    await send('POST', portalPaths.petitionCodeRevocation(petitionId), { reason: 'Công dân báo mất giấy' }, 204);
    const third = await draft({ petitionId });
    await issue(third);
    const after = await qrOf(await docx(third.id));
    expect(after).toMatch(/^https:\/\/tiepdan\.example\/public\/t\//);
    expect(after).not.toBe(before);
    expect(await qrOf(await docx(first.id))).toBe(before);
  });

  it('is printed by a receipt that was drafted before, when its code was revoked meanwhile', async () => {
    const petitionId = await petition();
    const drafted = await draft({ petitionId });
    await send('POST', portalPaths.petitionCodeRevocation(petitionId), { reason: 'In nhầm' }, 204);
    await issue(drafted);
    const { code } = await send('GET', portalPaths.petitionCode(petitionId));
    expect([code.ordinal, await qrOf(await docx(drafted.id))]).toEqual([2, code.address]);
  });

  it('of a visit at which a petition was handed over is the petition’s', async () => {
    const account = (await running.database.source.query(`SELECT id FROM account WHERE username = 'head'`)) as { id: string }[];
    const visit = await send(
      'POST',
      '/api/receptions',
      {
        receivedOn: '2026-01-15',
        mode: 'regular',
        officerId: account[0]?.id,
        attendance: 'received',
        people: [{ details: { ...SENDER, noPaperReason: 'Quên mang theo' } }],
        headCount: 1,
        matter: { details: { kind: 'proposal', fieldCode: 'land', summary: 'Đề nghị sửa đường' } },
        result: 'petition-taken',
        petition: { summary: 'Đề nghị sửa đường', signatoryCount: 1 },
      },
      201,
    );
    await draft({ receptionId: visit.id });
    expect((await send('GET', portalPaths.petitionCode(visit.petition.id))).code).not.toBeNull();
    expect((await send('GET', portalPaths.receptionCode(visit.id))).code).toBeNull();
  });

  it('stands on a receipt of a denunciation too, and on no other paper', async () => {
    const petitionId = await petition('denunciation');
    const drafted = await draft({ petitionId });
    await issue(drafted);
    const printed = await docx(drafted.id);
    expect(await qrOf(printed)).toMatch(/\/public\/t\//);
    const page = await running.anonymous.send('GET', new URL((await qrOf(printed)) ?? '').pathname);
    expect(page.text).not.toContain('đường liên thôn');
    const other = await petition();
    await send('POST', documentPaths.drafts, { paper: 'guidance', petitionId: other, recipientIds: [] }, 201);
    expect((await send('GET', portalPaths.petitionCode(other))).code).toBeNull();
  });

  it('can be read from the printed page', async () => {
    const pdfs = running.app.get(PdfMaker);
    const drafted = await draft({ petitionId: await petition() });
    await issue(drafted);
    const made = await pdfs.need(await docx(drafted.id)).catch(() => null);
    const page = made && (await pageOf(made));
    if (!page) return; // no LibreOffice here, or nothing that draws a PDF
    expect(await readQr(page)).toBe(await qrOf(await docx(drafted.id)));
  }, 60_000);
});

/** The first page of a PDF as printed with 150 dots an inch; null where nothing here can draw one. */
async function pageOf(pdf: Buffer) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'receipt-'));
  try {
    await writeFile(path.join(folder, 'receipt.pdf'), pdf);
    await run('pdftoppm', ['-gray', '-r', '150', '-singlefile', path.join(folder, 'receipt.pdf'), path.join(folder, 'page')]);
    return greyMap(await readFile(path.join(folder, 'page.pgm')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A portable grey map: two numbers of size, one of depth, then a byte a pixel. */
function greyMap(bytes: Buffer) {
  const [head = '', width = '', height = ''] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 60).toString('latin1')) ?? [];
  return { width: Number(width), height: Number(height), pixels: bytes.subarray(head.length) };
}
