import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from '@protobi/exceljs';
import type { Signatory } from '@tiepdan/citizen/contract';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { type PetitionDesk, openPetitionDesk } from '../testing/petition-desk.js';
import { sheetText } from './sheet-text.js';
import { SignatoryQueries } from './signatory.queries.js';
import { SignatoryStore } from './signatory.store.js';
import { WriteSignatories } from './write-signatories.js';

const line = (number: number) => `${number}\tNguyễn Văn Ký ${'ABCDEFGHIJ'[number % 10]}\t${1950 + (number % 50)}\t${String(number).padStart(12, '0')}\tThôn ${number}, Xã Ví Dụ`;
const list = (count: number) => Array.from({ length: count }, (_, index) => line(index + 1)).join('\n');
const DENUNCIATION = { kind: 'denunciation', matter: { details: { kind: 'denunciation', fieldCode: 'other', summary: 'Tố cáo thu phí sai' } } } as const;

describe('who signed a petition', () => {
  let desk: PetitionDesk;
  let write: WriteSignatories;
  let queries: SignatoryQueries;

  beforeAll(async () => {
    desk = await openPetitionDesk();
    write = new WriteSignatories(desk.database, desk.queries, new SignatoryStore(desk.identities), desk.chronicle);
    queries = new SignatoryQueries(desk.database, desk.chronicle, desk.settings);
  });
  afterAll(() => desk.drop());

  it('is written down ten thousand lines in one go, within a few seconds, and found again', async () => {
    const { id } = await desk.enter({ signatoryCount: 10_000 });
    const started = performance.now();
    expect(await write.run(desk.actor, id, { version: 1, mode: 'replace', text: list(10_000), setCount: false })).toEqual({ version: 2, lines: 10_000, signatoryCount: 10_000, doubled: [] });
    expect(performance.now() - started).toBeLessThan(5000);
    const first = await queries.list(desk.actor, id, {});
    expect(first).toMatchObject({ lines: 10_000, fitting: 10_000, sealed: false, sealedId: null, next: 100 });
    expect(first.items[0]).toEqual({ line: 1, fullName: 'Nguyễn Văn Ký B', birthYear: 1951, paperNumber: '000000000001', address: 'Thôn 1, Xã Ví Dụ' });
    expect((await queries.list(desk.actor, id, { after: 9950 })).next).toBeNull();
    expect((await queries.list(desk.actor, id, { q: 'van ky b' })).fitting).toBe(1000);
    expect((await queries.list(desk.actor, id, { q: '000000009999' })).items.map((one) => one.line)).toEqual([9999]);
  });

  it('is refused whole for three wrong lines, which are named', async () => {
    const { id } = await desk.enter({ signatoryCount: 10_000 });
    const lines = list(10_000).split('\n');
    for (const [index, text] of [[16, '17\t\t1970'], [4999, '5000\tLê Văn Ký\tbảy mươi'], [9999, '10000\tLê Văn Ký\t1970\t12']] as const) lines[index] = text;
    const before = await footprint(desk.source);
    await expect(write.run(desk.actor, id, { version: 1, mode: 'replace', text: lines.join('\n'), setCount: true })).rejects.toMatchObject({
      code: 'SIGNATORIES.WRONG_LINES',
      details: { count: '3' },
      fields: [{ path: 'lines.17' }, { path: 'lines.5000', message: 'Dòng 5.000: Năm sinh phải có 4 chữ số, từ 1900, hoặc là ngày dạng dd/mm/yyyy.' }, { path: 'lines.10000' }],
    });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('goes on at the end of what is there, is replaced, and sets the number of signatories where asked', async () => {
    const { id } = await desk.enter({ signatoryCount: 121 });
    await write.run(desk.actor, id, { version: 1, mode: 'append', text: list(3), setCount: false });
    const second = await write.run(desk.actor, id, { version: 2, mode: 'append', text: `${line(1)}\n${line(1)}`, setCount: true });
    expect(second).toEqual({ version: 3, lines: 5, signatoryCount: 5, doubled: [{ line: 2, firstLine: 1 }] });
    expect((await desk.queries.one(desk.actor, id)).signatoryCount).toBe(5);
    const [entry] = await desk.chronicle.historyOf(desk.actor.officeId, 'petition', id);
    expect(entry?.changes).toEqual([
      { field: 'signatories', label: 'Danh sách người ký', before: '3 người', after: '5 người' },
      { field: 'signatoryCount', label: 'Số người đứng tên', before: '121 người', after: '5 người' },
    ]);
    await write.run(desk.actor, id, { version: 3, mode: 'replace', text: line(7), setCount: false });
    expect((await queries.list(desk.actor, id, {})).items.map((one) => one.paperNumber)).toEqual(['000000000007']);
  });

  it('is refused empty, too long, from an old version, and on a petition of another office', async () => {
    const { id } = await desk.enter({ signatoryCount: 2, senders: [...['Lê Thị Một', 'Lê Thị Hai'].map((fullName) => ({ details: { fullName, paperKind: 'none' as const, noPaperReason: 'Qua bưu chính', address: 'Xã Ví Dụ' } }))] });
    const stranger = (await makeOffice(desk.source)).actor();
    const before = await footprint(desk.source);
    const run = (changes: object, actor = desk.actor) => write.run(actor, id, { version: 1, mode: 'replace', text: line(1), setCount: false, ...changes });
    await expect(run({ text: ' \n\t\n' })).rejects.toMatchObject({ code: 'SIGNATORIES.EMPTY' });
    await expect(run({ text: list(20_001) })).rejects.toMatchObject({ code: 'SIGNATORIES.TOO_MANY' });
    await expect(run({ setCount: true })).rejects.toMatchObject({ code: 'SIGNATORIES.FEWER_THAN_SENDERS', details: { lines: 1, senders: 2 } });
    await expect(run({ version: 2 })).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE' });
    await expect(run({}, stranger)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await expect(queries.list(stranger, id, {})).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('is asked for from as many as the office has set, two where it has set nothing', async () => {
    const [two, four] = [await desk.enter({ signatoryCount: 2 }), await desk.enter({ signatoryCount: 4 })];
    const joint = async () => Promise.all([two, four].map(async ({ id }) => (await queries.list(desk.actor, id, {})).joint));
    expect(await joint()).toEqual([true, true]);
    await desk.source.query(`INSERT INTO office_setting (office_id, joint_from) VALUES ($1, 3)`, [desk.actor.officeId]);
    expect(await joint()).toEqual([false, true]);
  });

  it('is pointed to from the part that was split off, while that has none of its own and may show where it comes from', async () => {
    const [whole, part] = [await desk.enter({ signatoryCount: 20 }), await desk.enter({ signatoryCount: 20 })];
    const hidden = await desk.enter({ ...DENUNCIATION, signatoryCount: 20 });
    await desk.source.query(`UPDATE petition SET split_from_id = $1 WHERE id = ANY($2)`, [whole.id, [part.id, hidden.id]]);
    const wholeOf = async (id: string, ...more: string[]) =>
      (await queries.list({ ...desk.actor, permissions: new Set(['petition.read', ...more]) }, id, {})).whole?.id ?? null;
    expect(await wholeOf(part.id)).toBeNull();
    await write.run(desk.actor, whole.id, { version: 1, mode: 'replace', text: list(20), setCount: false });
    expect([await wholeOf(part.id), await wholeOf(hidden.id), await wholeOf(hidden.id, 'citizen.open-sealed')]).toEqual([whole.id, null, whole.id]);
    await write.run(desk.actor, part.id, { version: 1, mode: 'replace', text: list(3), setCount: false });
    expect([await wholeOf(part.id), await wholeOf(whole.id)]).toEqual([null, null]);
  });

  it('of a sealed petition is one sealed identity, with no line to read or export', async () => {
    const { id } = await desk.enter({ ...DENUNCIATION, signatoryCount: 20 });
    await write.run(desk.actor, id, { version: 1, mode: 'replace', text: list(2), setCount: false });
    await write.run(desk.actor, id, { version: 2, mode: 'append', text: line(3), setCount: true });
    const view = await queries.list(desk.actor, id, {});
    expect(view).toMatchObject({ lines: 3, signatoryCount: 3, sealed: true, items: [], fitting: 0 });
    const [opened] = await desk.identities.open(desk.source.manager, desk.actor.officeId, [view.sealedId ?? '']);
    expect([opened?.kind, (opened?.value as Signatory[]).map((one) => one.paperNumber)]).toEqual(['signatories', ['000000000001', '000000000002', '000000000003']]);
    expect(await desk.source.query(`SELECT 1 FROM petition_signatory WHERE petition_id = $1`, [id])).toEqual([]);
    await expect(queries.export(desk.actor, id)).rejects.toMatchObject({ code: 'SIGNATORIES.SEALED' });
  });

  it('is exported as a file that no program takes for formulas, and the export is noted', async () => {
    const { id } = await desk.enter({ signatoryCount: 5 });
    await write.run(desk.actor, id, { version: 1, mode: 'replace', text: 'Lê Thị Ký\t1970\t\t=1+1\nTrần Ký\t\t\t"Thôn 1, ""Xóm"" A"', setCount: false });
    const chunks: Buffer[] = [];
    for await (const chunk of (await queries.export(desk.actor, id)).getStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toBe('\ufeffSTT,Họ và tên,Năm sinh,Số giấy tờ,Địa chỉ\r\n1,Lê Thị Ký,1970,,\'=1+1\r\n2,Trần Ký,,,"Thôn 1, ""Xóm"" A"\r\n');
    const [noted] = await desk.source.query(`SELECT action, details FROM audit_record ORDER BY id DESC LIMIT 1`);
    expect(noted).toEqual({ action: 'petition.signatories-exported', details: { petitionId: id, lines: 2 } });
  });

  it('is read from the first sheet of an .xlsx, line for line; anything else is refused', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Danh sách');
    sheet.addRow(['STT', 'Họ và tên', 'Năm sinh', 'Số CCCD']);
    sheet.addRow([]);
    sheet.addRow([1, 'Lê Thị Ký', new Date('1970-09-02T00:00:00Z'), '000170000001']);
    expect(await sheetText(Buffer.from(await book.xlsx.writeBuffer()))).toBe('STT\tHọ và tên\tNăm sinh\tSố CCCD\n\t\t\t\n1\tLê Thị Ký\t1970-09-02\t000170000001');
    await expect(sheetText(Buffer.from('không phải tệp'))).rejects.toMatchObject({ code: 'SIGNATORIES.UNREADABLE_FILE' });
  });
});
