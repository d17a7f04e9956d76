import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AgencyQueries } from '@tiepdan/agency/api';
import Excel from '@protobi/exceljs';
import { type AccountDesk, openAccountDesk } from '../accounts/testing/account-desk.js';
import { passwordMatches } from '../passwords/hashing.js';
import { ImportStaff } from './import-staff.js';
import { JudgeStaff } from './judge-staff.js';
import { slipSheet, staffText, templateSheet } from './staff-sheets.js';

const row = (...cells: string[]) => cells.join('\t');
const read = async (bytes: Buffer) => {
  const book = new Excel.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return book;
};

describe('accounts from a staff list', () => {
  let desk: AccountDesk;
  let importing: ImportStaff;
  beforeAll(async () => {
    desk = await openAccountDesk();
    importing = new ImportStaff(desk.database, new JudgeStaff(desk.book, desk.checks), desk.create, new AgencyQueries(desk.database), desk.chronicle, desk.clock);
  });
  afterAll(() => desk.close());
  const count = async () => (await desk.query<{ count: number }>(`SELECT count(*)::int AS count FROM account`))[0]?.count;

  it('makes each person an account with a name made from theirs, and hands passwords out once', async () => {
    await desk.create.run(desk.admin, { username: 'nguyen.van.an', fullName: 'Nguyễn Văn An', position: 'Chuyên viên', roles: ['head'] });
    const text = [
      row('Họ và tên', 'Chức vụ', 'Vai trò', 'Thư điện tử', 'Cơ quan'),
      row('Nguyễn Văn Ân', 'Chuyên viên', 'Cán bộ tiếp công dân; cán bộ xử lý đơn', 'an@vidu.vn', ''),
      row('Nguyễn Văn Ẩn', 'Chuyên viên', 'compiler', '', ''),
      row('Đỗ Thị Ước', 'Văn thư', 'Cơ quan nhận văn bản', '', 'sở tn'),
    ].join('\n');
    const { lines, wrong } = await importing.preview(desk.admin, text);
    expect(wrong).toBe(0);
    expect(lines.map(({ line, username, usernameProposed, roles, agencyName }) => [line, username, usernameProposed, roles.map(({ key }) => key), agencyName])).toEqual([
      [2, 'nguyen.van.an2', true, ['reception-officer', 'petition-officer'], null],
      [3, 'nguyen.van.an3', true, ['compiler'], null],
      [4, 'do.thi.uoc', true, ['agency'], 'Sở Thử nghiệm'],
    ]);

    const { accounts, slips, fileName } = await importing.run(desk.admin, text);
    expect(accounts.map(({ username }) => username)).toEqual(lines.map(({ username }) => username));
    expect(fileName).toBe('phieu-tai-khoan-2026-11-20.xlsx');
    for (const { id, password } of accounts) {
      const [kept] = await desk.query<{ hash: string; must: boolean }>(`SELECT password_hash AS hash, must_change_password AS must FROM account WHERE id = $1`, [id]);
      expect(kept?.must).toBe(true);
      expect(await passwordMatches(kept?.hash ?? '', password)).toBe(true);
    }
    const sheet = (await read(Buffer.from(slips, 'base64'))).worksheets[0];
    const cells = sheet?.getSheetValues().flat().map(String) ?? [];
    for (const { username, password } of accounts) expect(cells).toEqual(expect.arrayContaining([username, password]));
    expect(await desk.query(`SELECT details ->> 'accounts' AS accounts FROM audit_record WHERE action = 'account.passwords-handed-out'`)).toEqual([{ accounts: '3' }]);
  });

  it('says of every line what is wrong, and writes none', async () => {
    const text = [
      row('Trần Thị Hai', 'Chuyên viên', '', 'Giám đốc', '', 'khong-phai-thu'),
      row('Lê Văn Ba', '', '', 'Quản trị hệ thống, Cán bộ xử lý đơn', 'ba'),
      row('Lê Văn Bốn', 'Văn thư', '', 'Cơ quan nhận văn bản', 'ba'),
      row('Lê Văn Năm', 'Văn thư', '', 'Trưởng Ban Tiếp công dân', 'Năm Lê', '', '', 'Sở Không Có'),
      row('Lê Văn Sáu', 'Văn thư', '', 'head', 'nguyen.van.an'),
    ].join('\n');
    const before = await count();
    const { lines, wrong } = await importing.preview(desk.admin, text);
    expect(wrong).toBe(5);
    expect(lines.map(({ problems }) => problems.join(' '))).toEqual([
      expect.stringMatching(/thư điện tử.*không có vai trò “Giám đốc”/s),
      expect.stringMatching(/Thiếu chức vụ.*người giao quyền không được tự xem/s),
      expect.stringMatching(/trùng với dòng 2.*Chọn cơ quan/s),
      expect.stringMatching(/Không có cơ quan “Sở Không Có”.*Tên đăng nhập chưa đúng/s),
      expect.stringMatching(/“nguyen.van.an” đã có người dùng; có thể dùng “nguyen.van.an4”/),
    ]);
    await expect(importing.run(desk.admin, text)).rejects.toMatchObject({ code: 'STAFF.WRONG_LINES', details: { count: '5' }, fields: expect.arrayContaining([expect.objectContaining({ path: 'lines.2' })]) });
    expect(await count()).toBe(before);
  });

  it('refuses an empty list and one that is too long', async () => {
    await expect(importing.preview(desk.admin, ' \n')).rejects.toMatchObject({ code: 'STAFF.EMPTY' });
    await expect(importing.run(desk.admin, Array.from({ length: 201 }, (_, index) => row(`Lê Văn ${index}`, 'Văn thư')).join('\n'))).rejects.toMatchObject({ code: 'STAFF.TOO_MANY' });
  });

  it('reads a sheet as it reads a pasted list; the template is one', async () => {
    const template = await templateSheet(['Trưởng Ban Tiếp công dân'], ['Sở Thử nghiệm']);
    expect((await read(template)).worksheets[1]?.getCell('A2').text).toBe('Trưởng Ban Tiếp công dân');
    expect(await staffText(template)).toBe('Họ và tên\tChức vụ\tPhòng, đơn vị\tVai trò\tTên đăng nhập\tThư điện tử\tĐiện thoại\tCơ quan');
    await expect(staffText(Buffer.from('không phải tệp Excel'))).rejects.toMatchObject({ code: 'STAFF.UNREADABLE_FILE' });
  });

  it('writes a name that looks like a formula as a name', async () => {
    const [sheet] = (await read(await slipSheet([{ id: 'a', username: 'thu', fullName: '=1+1', position: '+1', password: 'x' }], 'Ban'))).worksheets;
    expect(sheet?.getCell('B2').value).toBe('=1+1');
  });
});
