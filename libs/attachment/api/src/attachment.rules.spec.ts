import { describe, expect, it } from '@jest/globals';
import { ATTACHMENTS_MOST } from '@tiepdan/attachment/contract';
import { checkRoom, renamed, uniqueNames } from './attachment.rules.js';

const PDF = { name: 'scan.pdf', mediaType: 'application/pdf' };
const JPEG = { name: 'anh.jpeg', mediaType: 'image/jpeg' };

describe('the room of a record', () => {
  it('is fifty files', () => {
    expect(() => checkRoom(ATTACHMENTS_MOST - 1, 1)).not.toThrow();
    expect(() => checkRoom(ATTACHMENTS_MOST - 1, 2)).toThrow(expect.objectContaining({ code: 'ATTACHMENT.TOO_MANY' }));
  });
});

describe('a name given anew', () => {
  it.each([
    ['Biên bản.pdf', PDF, 'Biên bản.pdf'],
    ['Biên bản', PDF, 'Biên bản.pdf'],
    ['Biên bản.docx', PDF, 'Biên bản.docx.pdf'],
    ['Biên bản số 1.2', PDF, 'Biên bản số 1.2.pdf'],
    ['Ảnh.JPG', JPEG, 'Ảnh.JPG'],
    ['Ảnh', JPEG, 'Ảnh.jpeg'],
    ['Bìa\u202Efdp.exe', PDF, 'Bìafdp.exe.pdf'],
  ])('%j says what the content is', (given, file, name) => {
    expect(renamed(given, file)).toBe(name);
  });

  it.each([
    ['../a.pdf', 'FILE.NAME_UNSAFE'],
    ['C:\\a.pdf', 'FILE.NAME_UNSAFE'],
    ['..', 'FILE.NAME_UNSAFE'],
    ['a'.repeat(250), 'FILE.NAME_TOO_LONG'],
  ])('%j is refused', (given, code) => {
    expect(() => renamed(given, PDF)).toThrow(expect.objectContaining({ code }));
  });
});

describe('names side by side', () => {
  it('are told apart, however they are written', () => {
    expect(uniqueNames(['Đơn.pdf', 'đơn.PDF', 'Đơn.pdf'.normalize('NFD'), 'Đơn (2).pdf', 'Đơn', '.txt', '.txt'])).toEqual([
      'Đơn.pdf',
      'đơn (2).PDF',
      `${'Đơn'.normalize('NFD')} (3).pdf`,
      'Đơn (2) (2).pdf',
      'Đơn',
      '.txt',
      '.txt (2)',
    ]);
  });
});
