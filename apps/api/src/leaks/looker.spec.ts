import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import type { Secret } from '../testing/secrets.js';
import { Looker } from './looker.js';
import { needlesOf } from './needles.js';

const NAME: Secret = { what: 'name', text: 'Đặng Thị Ngọc Ánh' };
const PHONE: Secret = { what: 'phone', text: '0900000123' };
const OPEN = ['Đặng Thị Ngọc Ánh Dương', 'Trần Văn Mở'];

const look = (bytes: Buffer | string) => new Looker(needlesOf([NAME, PHONE], OPEN.slice(1))).look(Buffer.from(bytes));
const zip = (name: string, content: string | Buffer) => new PizZip().file(name, content).generate({ type: 'nodebuffer', compression: 'DEFLATE' });

/** The scan of leaks is worth what it can find: each form and each packing is planted here, and must be found. */
describe('the looker', () => {
  const name = Buffer.from(NAME.text);
  it.each<[string, Buffer | string]>([
    ['as it is', `{"name":"${NAME.text}"}`],
    ['after an escape', `"\\n${NAME.text}"`],
    ['decomposed', NAME.text.normalize('NFD')],
    ['without accents', 'Dang Thi Ngoc Anh'],
    ['in small letters', 'dang thi ngoc anh'],
    ['in capitals', 'ĐẶNG THỊ NGỌC ÁNH'],
    ['without its family name', 'chị Thị Ngọc Ánh'],
    ['with escapes', '"\\u0110\\u1eb7ng Th\\u1ecb Ng\\u1ecdc \\u00c1nh"'],
    ['with entities', '&#272;&#7863;ng Th&#7883; Ng&#7885;c &#193;nh'],
    ['in an address', `/x?q=${encodeURIComponent(NAME.text)}`],
    ['in a form', `q=${encodeURIComponent(NAME.text).replaceAll('%20', '+')}`],
    ['as the name of a file', 'don-cua-dang-thi-ngoc-anh.pdf'],
    ...[0, 1, 2].map((before): [string, string] => [`in base64 after ${before} bytes`, Buffer.concat([Buffer.alloc(before, 'x'), name, Buffer.from('xyz')]).toString('base64')]),
    ['in hexadecimal', `\\x00${name.toString('hex')}`],
    ['in UTF-16', Buffer.from(`..${NAME.text}..`, 'utf16le')],
    ['gzipped', gzipSync(`..${NAME.text}.. and some more of it, so that it is packed`)],
    ['in an Office file', zip('word/document.xml', `<w:t>${NAME.text}</w:t>`)],
    ['in an Office file, in runs', zip('word/document.xml', '<w:t>Đặng Thị </w:t><w:rPr/><w:t>Ngọc Ánh</w:t>')],
    ['in a file in an archive', zip('thu.zip', zip('a.docx', zip('word/document.xml', NAME.text)))],
    ['as the name of a file in an archive', zip(`${NAME.text}.pdf`, 'x')],
    ['a number', 'tel:0900000123'],
  ])('finds it %s', (_, planted) => {
    expect(look(planted)).not.toEqual([]);
  });

  it.each<[string, string]>([
    ['a longer name', `${NAME.text} Dương`],
    ['a longer word', `${NAME.text}x`],
    ['a longer number', '109000001239'],
    ['nothing', ''],
    ['somebody else', 'Trần Văn Mở'],
  ])('does not take %s for it', (_, text) => {
    expect(look(text)).toEqual([]);
  });

  it('does not look for a form that anybody may read', () => {
    const looker = new Looker(needlesOf([{ what: 'name', text: 'Trần Vân Mở' }], OPEN));
    expect(looker.look(Buffer.from('tran van mo'))).toEqual([]);
    expect(looker.look(Buffer.from('Trần Vân Mở'))).not.toEqual([]);
  });
});
