import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from '@protobi/exceljs';
import { type RunningApp, runApp } from './testing/running-app.js';

const line = (number: number) => `${number}\tNguyễn Văn Ký\t${1950 + (number % 50)}\t${String(number).padStart(12, '0')}\tThôn ${number}, xã Ví Dụ, tỉnh Thử Nghiệm, một địa chỉ viết dài cho đủ dung lượng của một danh sách lớn`;
const list = (count: number) => Array.from({ length: count }, (_, index) => line(index + 1));

/** A list larger than any other request, through the whole application. */
describe('signatories over HTTP', () => {
  let running: RunningApp;
  let id: string;

  beforeAll(async () => {
    running = await runApp();
    const { body } = await running
      .as('reception-officer')
      .send('POST', '/api/petitions', {
        receivedOn: '2026-01-15',
        source: 'post',
        anonymous: false,
        senders: [{ details: { fullName: 'Trần Thị Thử', paperKind: 'none', noPaperReason: 'Qua bưu chính', address: 'Xã Thử' }, capacity: 'representative', appointment: { on: '2026-01-10', ref: 'Biên bản họp', signedBy: 9_999 } }],
        signatoryCount: 10_000,
        kind: 'proposal',
        fieldCode: 'land',
        matter: { details: { kind: 'proposal', fieldCode: 'land', summary: 'Đề nghị làm đường' } },
        summary: 'Đề nghị làm đường',
        eligibility: 'pending',
      })
      .expect(201);
    id = body.id;
  });
  afterAll(() => running.stop());

  const put = (text: string, role: 'reception-officer' | 'leader' = 'reception-officer') =>
    running.as(role).send('PUT', `/api/petitions/${id}/signatories`, { version: 1, mode: 'replace', text, setCount: false });

  it('keeps the paper by which the group appointed who speaks for it', async () => {
    const { body } = await running.as('head').send('GET', `/api/petitions/${id}`).expect(200);
    expect(body.senders[0]).toMatchObject({ capacity: 'representative', appointment: { on: '2026-01-10', ref: 'Biên bản họp', signedBy: 9_999 }, party: 'person' });
  });

  it('names three wrong lines of ten thousand, then takes all of them, larger than other requests may be', async () => {
    const lines = list(10_000);
    const [wrong, started] = [[...lines], performance.now()];
    for (const index of [2, 5000, 9998]) wrong[index] = `${index + 1}\t\t1970`;
    expect(Buffer.byteLength(lines.join('\n'))).toBeGreaterThan(1_048_576);
    const refused = await put(wrong.join('\n'));
    expect([refused.status, refused.body.code, refused.body.fields.map((field: { path: string }) => field.path)]).toEqual([422, 'SIGNATORIES.WRONG_LINES', ['lines.3', 'lines.5001', 'lines.9999']]);
    const taken = await put(lines.join('\n'));
    expect([taken.status, taken.body]).toEqual([200, { version: 2, lines: 10_000, signatoryCount: 10_000, doubled: [] }]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('gives the list as a file, and an .xlsx as text', async () => {
    const file = await running.as('leader').send('GET', `/api/petitions/${id}/signatories/export`).expect(200);
    expect([file.headers['content-type'], file.headers['content-disposition']]).toEqual(['text/csv; charset=utf-8', 'attachment; filename="nguoi-ky-don-1-2026.csv"']);
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Một').addRow(['Lê Thị Ký', 1970]);
    const content = Buffer.from(await book.xlsx.writeBuffer()).toString('base64');
    const { body } = await running.as('head').send('POST', '/api/signatory-sheets', { content }).expect(200);
    expect(body).toEqual({ text: 'Lê Thị Ký\t1970' });
  });

  it('refuses a representative too many, by the path of the line', async () => {
    const senders = Array.from({ length: 3 }, () => ({ details: { fullName: 'Lê Thị Ký', paperKind: 'none', noPaperReason: 'Qua bưu chính', address: 'Xã Thử' } }));
    const { status, body } = await running.as('head').send('POST', '/api/petitions', {
      receivedOn: '2026-01-15', source: 'post', anonymous: false, senders, signatoryCount: 7, kind: 'proposal', fieldCode: 'land',
      matter: { details: { kind: 'proposal', fieldCode: 'land', summary: 'Đề nghị' } }, summary: 'Đề nghị', eligibility: 'pending',
    });
    expect([status, body.code, body.fields[0].path]).toEqual([422, 'CITIZEN.TOO_MANY_REPRESENTATIVES', 'senders.2']);
  });
});
