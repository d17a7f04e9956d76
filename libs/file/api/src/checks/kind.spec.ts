import { Readable } from 'node:stream';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { FILE_KINDS } from '@tiepdan/file/contract';
import { SAMPLES, archive, compound, docx, odt, xlsx } from '../testing/samples.js';
import { type Content, contentOfBytes } from './content.js';
import { checkKind } from './kind.js';

/** In small chunks, as they come from a disk or a network. */
const content = (bytes: Buffer): Content => contentOfBytes(bytes, (part) => Readable.from((function* () { for (let at = 0; at < part.length; at += 1_000) yield part.subarray(at, at + 1_000); })()));
const check = (bytes: Buffer, name: string): Promise<string> => checkKind(content(bytes), name);

describe('what a file is', () => {
  it.each(Object.keys(SAMPLES) as (keyof typeof SAMPLES)[])('is known of %s by its content', async (kind) => {
    for (const ending of FILE_KINDS[kind].endings) expect(await check(SAMPLES[kind], `Tệp.${ending}`)).toBe(FILE_KINDS[kind].mediaType);
  });

  it('is known of Office files by what is in the archive', async () => {
    expect(await check(await docx(), 'a.docx')).toBe(FILE_KINDS.docx.mediaType);
    expect(await check(await xlsx(), 'a.XLSX')).toBe(FILE_KINDS.xlsx.mediaType);
    expect(await check(await odt(), 'a.odt')).toBe(FILE_KINDS.odt.mediaType);
  });

  it('takes a recording of a telephone that says mp4 for one of sound', async () => {
    expect(await check(SAMPLES.mp4, 'Ghi âm.m4a')).toBe('audio/mp4');
  });

  it.each<[string, Buffer | Promise<Buffer>, string]>([
    ['a program called PDF', Buffer.from('MZ\u0090\u0000'.padEnd(200, 'x'), 'latin1'), 'a.pdf'],
    ['a page called PDF', Buffer.from('<!doctype html><script>alert(1)</script>'), 'a.pdf'],
    ['a page called picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.png'],
    ['a PDF called picture', SAMPLES.pdf, 'a.jpg'],
    ['a picture called Word', SAMPLES.png, 'a.docx'],
    ['Excel called Word', xlsx(), 'a.docx'],
    ['old Excel called old Word', SAMPLES.xls, 'a.doc'],
    ['Word of 2007 called old Word', docx(), 'a.doc'],
    ['an archive called Word', archive({ 'a.txt': 'a' }), 'a.docx'],
    ['a spreadsheet of OpenDocument called text of it', odt('application/vnd.oasis.opendocument.spreadsheet'), 'a.odt'],
    ['old Office of another program', compound('VisioDocument'), 'a.doc'],
    ['text in another encoding', Buffer.from([0xe9, 0x74, 0xe9]), 'a.txt'],
    ['text with a NUL', Buffer.from('a\u0000b'), 'a.txt'],
    ['text cut in the middle of a letter', Buffer.from('Đơn').subarray(0, 1), 'a.txt'],
    ['a PDF called text', Buffer.concat([SAMPLES.pdf, Buffer.from([0xff, 0xfe])]), 'a.txt'],
    ['a film of another kind', Buffer.concat([Buffer.from([0, 0, 0, 20]), Buffer.from('ftypqt  '), Buffer.alloc(64)]), 'a.mp4'],
  ])('refuses %s', async (_, bytes, name) => {
    await expect(check(await bytes, name)).rejects.toMatchObject({ code: 'FILE.KIND_DIFFERS', details: { ending: name.split('.').at(-1) } });
  });

  it.each(['a.zip', 'a.docm', 'a.exe', 'không đuôi'])('refuses %s by its name', async (name) => {
    await expect(check(SAMPLES.pdf, name)).rejects.toMatchObject({ code: 'FILE.KIND_NOT_TAKEN' });
  });
});

describe('macros', () => {
  const macroTypes = '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>';

  it.each<[string, Promise<Buffer>, string]>([
    ['in Word', docx({ 'word/vbaProject.bin': 'x' }), 'a.docx'],
    ['in Word under another name for the folder', docx({ 'khac/VBAPROJECT.BIN': 'x' }), 'a.docx'],
    ['by the type of the document alone', docx({ '[Content_Types].xml': macroTypes }), 'a.docx'],
    ['in OpenDocument', archive({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': 'x', 'Basic/Standard/Module1.xml': 'x' }), 'a.odt'],
    ['in old Word', Promise.resolve(compound('WordDocument', '_VBA_PROJECT')), 'a.doc'],
  ])('are refused %s', async (_, bytes, name) => {
    await expect(check(await bytes, name)).rejects.toMatchObject({ code: 'FILE.HAS_MACROS' });
  });

  it('are looked for across the borders of what is read at once', async () => {
    const before = Buffer.concat([compound('WordDocument'), Buffer.alloc(999 - (compound('WordDocument').length % 1_000) + 993)]);
    await expect(check(Buffer.concat([before, compound('_VBA_PROJECT').subarray(5_008)]), 'a.doc')).rejects.toMatchObject({ code: 'FILE.HAS_MACROS' });
  });
});

describe('archives that are not what they seem', () => {
  it('are refused when they unpack to many times their size, without being unpacked', async () => {
    const bomb = await docx({ 'word/media/image1.bin': Buffer.alloc(30 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    const begun = performance.now();
    await expect(check(bomb, 'a.docx')).rejects.toMatchObject({ code: 'FILE.BLOATED' });
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it('are refused when they have more entries than any document', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`word/${index}.xml`, '']));
    await expect(check(await docx(many, false), 'a.docx')).rejects.toMatchObject({ code: 'FILE.BLOATED' });
  });

  it('are refused when a part says it is small and is not', async () => {
    const types = Buffer.from(`<Types>${' '.repeat(400_000)}</Types>`);
    const honest = await docx({ '[Content_Types].xml': types });
    const size = Buffer.alloc(4);
    size.writeUInt32LE(types.length);
    const claim = Buffer.alloc(4);
    claim.writeUInt32LE(50);
    const lying = Buffer.from(honest);
    for (let at = lying.indexOf(size); at >= 0; at = lying.indexOf(size, at + 4)) claim.copy(lying, at);
    expect(deflateRawSync(types).length).toBeLessThan(types.length);
    await expect(check(lying, 'a.docx')).rejects.toMatchObject({ code: 'FILE.BROKEN' });
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut in the middle', (bytes) => bytes.subarray(0, bytes.length >> 1)],
    ['without a directory', (bytes) => bytes.subarray(0, bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1')))],
  ])('are refused %s', async (_, spoil) => {
    await expect(check(spoil(await docx()), 'a.docx')).rejects.toMatchObject({ code: 'FILE.BROKEN' });
  });

  it('are refused with a name that climbs out of its folder', async () => {
    const climbing = Buffer.from(await docx({ 'word/xx/evil.xml': 'x' }));
    for (let at = climbing.indexOf('word/xx/'); at >= 0; at = climbing.indexOf('word/xx/', at + 1)) climbing.write('../../xx', at);
    await expect(check(climbing, 'a.docx')).rejects.toMatchObject({ code: 'FILE.BROKEN' });
  });

  it('are refused with a password', async () => {
    await expect(check(compound('EncryptedPackage', 'EncryptionInfo'), 'a.docx')).rejects.toMatchObject({ code: 'FILE.BROKEN' });
  });
});
