import { describe, expect, it } from '@jest/globals';
import { FILE_NAME_MOST, cleanFileName } from './file-name.js';

const cleaned = (name: string) => cleanFileName(name);

describe('a name as it is stored', () => {
  it.each([
    ['Đơn khiếu nại.pdf', 'Đơn khiếu nại.pdf'],
    ['Đơn khiếu nại.pdf'.normalize('NFD'), 'Đơn khiếu nại.pdf'],
    ['  hai   khoảng trắng .pdf ', 'hai khoảng trắng .pdf'],
    ['a..b.pdf', 'a..b.pdf'],
    ['xuống\ndòng\u0000.pdf', 'xuốngdòng.pdf'],
    // The mark that turns writing round would show "reportcod.exe" as "reportexe.doc".
    ['report\u202edoc.exe', 'reportdoc.exe'],
    ['không\u200bthấy\ufeff.pdf', 'khôngthấy.pdf'],
    ['câu hỏi?: <gấp>|*"1".pdf', 'câu hỏi__ _gấp____1_.pdf'],
    ['.htaccess.txt', 'htaccess.txt'],
    ['kết thúc bằng chấm.pdf...', 'kết thúc bằng chấm.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['nul', '_nul'],
    ['Console.pdf', 'Console.pdf'],
  ])('keeps %j as %j', (given, name) => {
    expect(cleaned(given)).toEqual({ name });
  });

  it.each(['../../etc/passwd', '..\\tệp.pdf', 'thư mục/tệp.pdf', '/etc/passwd', 'C:\\tệp.pdf', '..', '.', '...pdf/x', '.\u202e./tệp.pdf'.replace('/', ''), 'nửa \ud800.pdf'])('refuses %j, which leads elsewhere or is no text', (given) => {
    expect(cleaned(given)).toEqual({ fault: 'unsafe' });
  });

  it.each(['', '   ', '\u200b', '. . .'])('refuses %j, of which nothing is left', (given) => {
    expect(cleaned(given)).toEqual({ fault: expect.stringMatching(/empty|unsafe/) });
  });

  it(`counts characters, not bytes, up to ${FILE_NAME_MOST}`, () => {
    expect(cleaned(`${'ệ'.repeat(FILE_NAME_MOST - 4)}.pdf`)).toHaveProperty('name');
    expect(cleaned(`${'ệ'.repeat(FILE_NAME_MOST - 3)}.pdf`)).toEqual({ fault: 'too-long' });
  });
});
