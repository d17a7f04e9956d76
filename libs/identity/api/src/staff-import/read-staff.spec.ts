import { describe, expect, it } from '@jest/globals';
import { readStaff } from './read-staff.js';

const only = ({ line, fullName, position, roles, username, agency }: ReturnType<typeof readStaff>[number]) => [line, fullName, position, roles, username, agency];

describe('reading a staff list', () => {
  it('takes the columns in the order of the template where no line names them, and counts lines as Excel does', () => {
    const text = 'Mai Thị Lụa\tChuyên viên\tPhòng 1\tCán bộ xử lý đơn\tlua\tlua@vidu.vn\t0900 111 222\t\r\n\r\n  Hồ  Văn Gỗ \tVăn thư\t\tCơ quan nhận văn bản\t\t\t\tSở A';
    expect(readStaff(text).map(only)).toEqual([
      [1, 'Mai Thị Lụa', 'Chuyên viên', 'Cán bộ xử lý đơn', 'lua', ''],
      [3, 'Hồ Văn Gỗ', 'Văn thư', 'Cơ quan nhận văn bản', '', 'Sở A'],
    ]);
  });

  it('takes them in any order where headings name them, with or without accents, and leaves others out', () => {
    const text = '\ufeffSTT\tVai tro\tHọ tên\tChức danh\tGhi chú\n1\thead\tMai Thị Lụa\tTrưởng phòng\tbỏ qua';
    expect(readStaff(text)).toEqual([{ line: 2, fullName: 'Mai Thị Lụa', position: 'Trưởng phòng', unit: '', roles: 'head', username: '', email: '', phone: '', agency: '' }]);
  });

  it('reads nothing from an empty list', () => {
    expect(readStaff(' \n\t\t\n')).toEqual([]);
  });
});
