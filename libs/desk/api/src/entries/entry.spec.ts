import { describe, expect, it } from '@jest/globals';
import { type Line, namesInWords, toEntry } from './entry.js';

const at = { id: 'an-id', on: '2026-11-20', status: 'active' } as const;
const reception: Extract<Line, { kind: 'reception' }> = {
  ...at,
  kind: 'reception',
  data: {
    number: 40,
    year: 2026,
    attendance: 'received',
    headCount: 3,
    mode: 'regular',
    result: 'guided',
    ordinal: 2,
    people: ['Nguyễn Văn Thử'],
    about: 'Hỏi kết quả',
  },
};

describe('toEntry', () => {
  it('says a reception with its number, which time it is, and how many came', () => {
    expect(toEntry(reception)).toEqual({
      ...at,
      kind: 'reception',
      title: 'Lượt tiếp số 40/2026, lần 2, 03 người',
      detail: 'Nguyễn Văn Thử · Hướng dẫn · Hỏi kết quả',
      link: '/receptions/an-id',
    });
  });

  it('says that nobody was received', () => {
    const line = { ...reception, data: { ...reception.data, attendance: 'no-show', ordinal: null, result: null, about: null } } as const;
    expect(toEntry(line).title).toBe('Lượt tiếp số 40/2026, hẹn nhưng không đến');
    expect(toEntry(line).detail).toBe('Nguyễn Văn Thử');
  });

  it('says a petition with its kind and state', () => {
    const data = {
      number: 214,
      year: 2026,
      matterKind: 'complaint',
      stage: 'forwarded',
      eligibility: 'eligible',
      competence: 'outside',
      anonymous: true,
      people: [],
      about: 'Thu hồi đất',
    } as const;
    const entry = toEntry({ ...at, kind: 'petition', data });
    expect(entry.title).toBe('Đơn số 214/2026 – Khiếu nại');
    expect(entry.detail).toBe('Nặc danh · Đã chuyển · Đủ điều kiện xử lý, không thuộc thẩm quyền · Thu hồi đất');
  });

  it('says a paper with where it went', () => {
    const data = { documentKind: 'forwarding', number: 123, symbol: 'PC-BTCD', recipients: ['Sở Xây dựng'], ordinal: null, about: 'Chuyển đơn' } as const;
    expect(toEntry({ ...at, kind: 'document', data }).title).toBe('Phiếu chuyển đơn 123/PC-BTCD → Sở Xây dựng');
    expect(toEntry({ ...at, kind: 'document', data: { ...data, recipients: [] } }).title).toBe('Phiếu chuyển đơn 123/PC-BTCD');
  });

  it('says which time a letter urges', () => {
    const data = { documentKind: 'urging', number: 9, symbol: 'BTCD-XLĐ', recipients: [], ordinal: 2, about: 'Đôn đốc' } as const;
    expect(toEntry({ ...at, kind: 'document', data }).title).toBe('Văn bản đôn đốc 9/BTCD-XLĐ (lần 2)');
  });

  it.each([
    [{ act: 'answer', answer: '45/SXD-TTr', result: 'resolved', about: 'Đã bồi thường' }, 'Sở Xây dựng trả lời 123/PC-BTCD', 'Văn bản 45/SXD-TTr · Đã giải quyết · Đã bồi thường'],
    [{ act: 'answer', answer: null, result: 'in-progress', about: 'Đang xác minh' }, 'Sở Xây dựng trả lời 123/PC-BTCD', 'Đang giải quyết · Đang xác minh'],
    [{ act: 'return', about: 'Không thuộc thẩm quyền' }, 'Sở Xây dựng trả lại 123/PC-BTCD', 'Không thuộc thẩm quyền'],
    [{ act: 'told', how: 'phone' }, 'Báo công dân trả lời của Sở Xây dựng', 'Điện thoại · 123/PC-BTCD'],
    [{ act: 'told', how: 'not-asked' }, 'Công dân không yêu cầu thông báo về trả lời của Sở Xây dựng', '123/PC-BTCD'],
    [{ act: 'reminder', ordinal: 1 }, 'Nhắc Sở Xây dựng trả lời 123/PC-BTCD', ''],
    [{ act: 'letter', ordinal: 2 }, 'Công văn đôn đốc lần 2: Sở Xây dựng chưa trả lời 123/PC-BTCD', ''],
    [{ act: 'report', ordinal: 1 }, 'Báo cáo Chủ tịch: Sở Xây dựng chưa trả lời 123/PC-BTCD', ''],
  ] as const)('says what became of a paper: %j', (what, title, detail) => {
    const data = { documentId: 'd1', number: 123, symbol: 'PC-BTCD', body: 'Sở Xây dựng', ...what };
    expect(toEntry({ ...at, kind: 'follow-up', data })).toEqual({ ...at, kind: 'follow-up', title, detail, link: '/documents/d1' });
  });

  it('says a leader day with its host', () => {
    const data = { session: 'periodic', host: 'Trần Văn Chủ', position: 'Phó Chủ tịch', byDeputy: true, note: null } as const;
    expect(toEntry({ ...at, kind: 'leader-day', data })).toMatchObject({
      title: 'Tiếp định kỳ – Trần Văn Chủ',
      detail: 'Phó Chủ tịch · Được ủy quyền tiếp',
      link: '/leader-days/an-id',
    });
  });

  it('says a step with the petition, what it became, and who', () => {
    const data = { petitionId: 'p1', number: 214, year: 2026, action: 'propose', stage: 'proposed', moved: true, reason: 'Đã đủ hồ sơ', by: 'Lê Thị Thử' } as const;
    expect(toEntry({ ...at, kind: 'step', data })).toMatchObject({
      title: 'Đơn số 214/2026: đề xuất xử lý',
      detail: '→ Chờ duyệt đề xuất · Đã đủ hồ sơ · Lê Thị Thử',
      link: '/petitions/p1',
    });
    expect(toEntry({ ...at, kind: 'step', data: { ...data, moved: false, reason: null } }).detail).toBe('Lê Thị Thử');
  });

  it('says a flag with its criteria, and that it was lowered', () => {
    const data = { matterId: 'm1', flag: 'complex', side: 'raised', criteria: ['foreign'], basis: 'Văn bản số 5' } as const;
    expect(toEntry({ ...at, kind: 'flag', data })).toMatchObject({ title: 'Đánh dấu phức tạp', detail: 'Có yếu tố nước ngoài · Văn bản số 5', link: '/matters/m1' });
    expect(toEntry({ ...at, kind: 'flag', data: { ...data, side: 'lowered' } })).toMatchObject({ title: 'Thôi đánh dấu phức tạp', detail: 'Văn bản số 5' });
  });

  it('says a merge and a split with the other matter', () => {
    const data = { act: 'merged-here', otherId: 'm2', other: 'VV-2026-000007', about: 'Bồi thường đất' } as const;
    expect(toEntry({ ...at, kind: 'gathering', data })).toMatchObject({ title: 'Nhận gộp VV-2026-000007', detail: 'Bồi thường đất', link: '/matters/m2' });
    expect(toEntry({ ...at, kind: 'gathering', data: { ...data, act: 'split-off' } }).title).toBe('Tách ra VV-2026-000007');
  });

  it('names three and counts the rest', () => {
    expect(namesInWords(['A', 'B', 'C', 'D', 'E'])).toBe('A, B, C và 02 người khác');
  });
});
