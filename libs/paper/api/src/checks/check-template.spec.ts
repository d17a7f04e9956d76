import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { PAPERS, type PaperCode } from '@tiepdan/paper/contract';
import PizZip from 'pizzip';
import { systemTemplate } from '../defaults/index.js';
import { COMPLETE, madeDocx, withParts } from '../testing/made-docx.js';
import { checkTemplate, isUsable } from './check-template.js';

const check = async (...paragraphs: Parameters<typeof madeDocx>) => checkTemplate(await madeDocx(...COMPLETE, ...paragraphs), 'forwarding');
const messages = async (...paragraphs: Parameters<typeof madeDocx>) => (await check(...paragraphs)).map(({ message }) => message);
const ofFile = async (bytes: Buffer) => (await checkTemplate(bytes, 'forwarding')).map(({ message }) => message);
const changed = async (parts: Parameters<typeof withParts>[1]) => ofFile(withParts(await madeDocx(...COMPLETE), parts));

describe('the fields of a template', () => {
  it('are right where every tag is known and closed', async () => {
    expect(await check('{#Nơi nhận}', '{STT} {Tên nơi nhận}', '{/Nơi nhận}', '{#Yêu cầu}{Yêu cầu}{/Yêu cầu}')).toEqual([]);
  });

  it('that do not exist are named with the nearest right one and where they stand', async () => {
    expect(await check('Kính thưa {Nguoi gui don} ở xa')).toEqual([
      { severity: 'fault', message: 'Không có trường "{Nguoi gui don}" cho loại văn bản này; có phải là "{Người gửi đơn}"?', where: 'Kính thưa {Nguoi gui don} ở xa' },
    ]);
    expect(await messages('{Abcxyz khong gan gi ca}')).toEqual(['Không có trường "{Abcxyz khong gan gi ca}" cho loại văn bản này.']);
  });

  it('of another paper are unknown', async () => {
    expect(await messages('{Căn cứ từ chối}')).toEqual([expect.stringContaining('"{Căn cứ từ chối}"')]);
  });

  it('that are not closed, not opened or crossed are told one by one', async () => {
    expect(await messages('{Người ký', 'x')).toEqual(['Trường bắt đầu bằng "{Người" thiếu dấu "}" ở cuối.']);
    expect(await messages('Người ký} x')).toEqual([expect.stringContaining('thiếu dấu "{" ở đầu.')]);
    expect(await messages('{#Nơi nhận}', '{Tên nơi nhận}')).toEqual(['Phần "{#Nơi nhận}" chưa có dấu kết thúc "{/Nơi nhận}".']);
    expect(await messages('{/Nơi nhận}')).toEqual(['Dấu kết thúc "{/Nơi nhận}" không có dấu mở "{#Nơi nhận}" phía trước.']);
    expect(await messages('{#Nơi nhận}', '{/Căn cứ}')).toEqual(['Phần "{#Nơi nhận}" được đóng bằng "{/Căn cứ}"; hai tên phải giống nhau.']);
    expect(await messages('{{Người ký}}')).toEqual(expect.arrayContaining([expect.stringContaining('hai dấu "{" liền nhau.')]));
  });

  it('that are lists are not texts, and columns stay in their list', async () => {
    expect(await messages('{Nơi nhận}')).toEqual(['Trường "{Nơi nhận}" là danh sách nên phải viết "{#Nơi nhận}…{/Nơi nhận}", bên trong dùng {Tên nơi nhận}.']);
    expect(await messages('{Tên nơi nhận}')).toEqual(['Trường "{Tên nơi nhận}" chỉ dùng được bên trong "{#Nơi nhận}…{/Nơi nhận}".']);
    expect(await messages('{STT}')).toEqual(['Trường "{STT}" chỉ dùng được bên trong một danh sách.']);
    expect(await messages('{@Nội dung}')).toEqual([expect.stringContaining('dấu "@"')]);
  });

  it('that a paper is not complete without are a warning, and the file is usable', async () => {
    const problems = await checkTemplate(await madeDocx('{Tên cơ quan}', '{Người ký}', '{Ngày tháng năm}'), 'forwarding');
    expect(problems).toEqual([{ severity: 'warning', message: 'Mẫu chưa có trường "{Số văn bản}"; văn bản in ra sẽ thiếu phần này.', where: null }]);
    expect(isUsable(problems)).toBe(true);
  });

  it('of every default of the system are right', async () => {
    for (const code of Object.keys(PAPERS) as PaperCode[]) expect([code, await checkTemplate((await systemTemplate(code)).bytes, code)]).toEqual([code, []]);
  });
});

describe('a file that is no template', () => {
  const NOT_WORD = 'Tệp không phải văn bản Word (.docx). Xin mở bằng Word và lưu lại dưới dạng .docx.';

  it('is told by its content, whatever it is called', async () => {
    expect(await ofFile(Buffer.from('Đây là tệp .txt đổi tên'))).toEqual([NOT_WORD]);
    expect(await ofFile(Buffer.from('PK rồi không phải zip'))).toEqual([NOT_WORD]);
    expect(await ofFile(new PizZip().file('a.xml', '<a/>').generate({ type: 'nodebuffer' }))).toEqual([NOT_WORD]);
    const docx = await madeDocx(...COMPLETE);
    expect(await ofFile(docx.subarray(0, docx.length - 200))).toEqual([NOT_WORD]);
  });

  it('with a macro is refused, by its part or by its type', async () => {
    expect(await changed({ 'word/vbaProject.bin': Buffer.from([1, 2, 3]) })).toEqual(['Tệp có macro (đoạn mã chạy được). Xin lưu lại dưới dạng .docx không có macro.']);
    const macroEnabled = (types: string) => types.replaceAll('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', 'application/vnd.ms-word.document.macroEnabled.main+xml');
    expect(await changed({ '[Content_Types].xml': macroEnabled })).toEqual(['Tệp là loại có macro (.docm, .dotm). Xin lưu lại dưới dạng .docx.']);
  });

  it('that fetches from elsewhere is refused; a link to press is not', async () => {
    const external = (type: string) => (rels: string) =>
      rels.replace('</Relationships>', `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://example.invalid/x" TargetMode="External"/></Relationships>`);
    const rels = 'word/_rels/document.xml.rels';
    expect(await changed({ [rels]: external('image') })).toEqual(['Tệp lấy hình ảnh hoặc nội dung từ địa chỉ bên ngoài. Xin chèn thẳng vào tệp.']);
    expect(await changed({ [rels]: external('attachedTemplate') })).toEqual([expect.stringContaining('tệp mẫu Word khác')]);
    expect(await changed({ [rels]: external('oleObject') })).toEqual([expect.stringContaining('OLE')]);
    expect(await changed({ [rels]: external('hyperlink') })).toEqual([]);
    expect(await changed({ 'word/embeddings/oleObject1.bin': Buffer.from([1]) })).toEqual([expect.stringContaining('OLE')]);
    const dde = (xml: string) => xml.replace('<w:body>', '<w:body><w:p><w:r><w:instrText xml:space="preserve"> DDEAUTO c:\\x "y" </w:instrText></w:r></w:p>');
    expect(await changed({ 'word/document.xml': dde })).toEqual([expect.stringContaining('DDE')]);
    expect(await changed({ 'word/document.xml': (xml) => `<!DOCTYPE a [<!ENTITY b "c">]>${xml}` })).toEqual([expect.stringContaining('khai báo XML')]);
  });

  it('that fetches from elsewhere is refused however it is spelled', async () => {
    const rels = 'word/_rels/document.xml.rels';
    const link = (relationship: string) => (xml: string) => xml.replace('</Relationships>', `${relationship}</Relationships>`);
    const OUTSIDE = ['Tệp lấy hình ảnh hoặc nội dung từ địa chỉ bên ngoài. Xin chèn thẳng vào tệp.'];
    expect(await changed({ [rels]: link(`<Relationship Id='x' Type='http://a/image' Target='file:///etc/hostname' TargetMode='External'/>`) })).toEqual(OUTSIDE);
    expect(await changed({ [rels]: link(`<Relationship Id="x>" Type="http://a/image" Target="file:///x" TargetMode = "&#69;xternal"/>`) })).toEqual(OUTSIDE);
    expect(await changed({ 'word/_rels/header9.xml.RELS': `<Relationships><p:Relationship Id="x" Type="http://a/image" Target="file:///x" TargetMode="External"/></Relationships>` })).toEqual(OUTSIDE);
    const field = (...codes: string[]) => (xml: string) =>
      xml.replace('<w:body>', `<w:body><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${codes.map((code) => `<w:r><w:instrText>${code}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`);
    const FIELD = [expect.stringContaining('INCLUDETEXT')];
    expect(await changed({ 'word/document.xml': field(' INCL', 'UDETEXT', ' "file:///etc/hostname" ') })).toEqual(FIELD);
    expect(await changed({ 'word/document.xml': field(' &#x49;NCLUDETEXT "file:///x" ') })).toEqual(FIELD);
    expect(await changed({ 'word/document.xml': (xml) => xml.replace('<w:body>', `<w:body><w:p><w:fldSimple w:instr='LINK Word.Document "x"'/></w:p>`) })).toEqual(FIELD);
    expect(await changed({ 'word/document.xml': field(' PAGE ') })).toEqual([]);
    expect(await changed({ 'word/_rels/header9.xml.rels': Buffer.from('<Relationships/>', 'utf16le') })).toEqual([expect.stringContaining('UTF-8')]);
  });

  it('that swells when opened is refused before it is opened, also when it lies about its size', async () => {
    const bomb = withParts(await madeDocx(...COMPLETE), { 'word/media/a.xml': Buffer.alloc(40 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await ofFile(bomb)).toEqual([expect.stringContaining('Tệp nén bất thường')]);
    expect(await ofFile(lyingZip())).toEqual([expect.stringContaining('Tệp nén bất thường')]);
    const many = withParts(await madeDocx(...COMPLETE), Object.fromEntries(Array.from({ length: 600 }, (_, position) => [`word/media/${position}.xml`, '<a/>'])));
    expect(await ofFile(many)).toEqual([expect.stringContaining('Tệp nén bất thường')]);
  });

  it('whose entries climb out of their folder is refused', async () => {
    const zip = new PizZip(await madeDocx(...COMPLETE));
    zip.file('../../ngoai.xml', '<a/>');
    expect(await ofFile(zip.generate({ type: 'nodebuffer' }))).toEqual([expect.stringContaining('thư mục khác')]);
  });

  it('that is too large is refused unopened', async () => {
    expect(await ofFile(Buffer.alloc(5_000_001))).toEqual(['Tệp mẫu lớn hơn 5 MB.']);
  });
});

/** A zip whose one entry says 10 bytes and gives ten million. */
function lyingZip(): Buffer {
  const name = Buffer.from('word/document.xml');
  const packed = deflateRawSync(Buffer.alloc(10_000_000));
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32LE(packed.length, 0);
  sizes.writeUInt32LE(10, 4);
  const head = (signature: number, extra: number): Buffer => {
    const bytes = Buffer.alloc(extra);
    bytes.writeUInt32LE(signature, 0);
    return bytes;
  };
  const local = head(0x04034b50, 30);
  local.writeUInt16LE(8, 8);
  sizes.copy(local, 18);
  local.writeUInt16LE(name.length, 26);
  const central = head(0x02014b50, 46);
  central.writeUInt16LE(8, 10);
  sizes.copy(central, 20);
  central.writeUInt16LE(name.length, 28);
  const end = head(0x06054b50, 22);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, central, name, end]);
}

describe('a template made to keep the server busy', () => {
  it.each([
    ['links that never close', 'word/_rels/document.xml.rels', '<Relationship ', 60_000],
    ['field codes that never close', 'word/document.xml', '<w:instrText ', 60_000],
    ['paragraphs that never close', 'word/document.xml', '<w:p ', 150_000],
    ['one long word', 'word/document.xml', 'ab', 400_000],
  ])('by %s is looked at no longer than another', async (_what, part, text, times) => {
    const begun = performance.now();
    await changed({ [part]: text.repeat(times) });
    expect(performance.now() - begun).toBeLessThan(5_000);
  }, 60_000);
});
