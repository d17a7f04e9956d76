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
    const data = { documentKind: 'forwarding', number: 123, symbol: 'PC-BTCD', recipients: ['Sở Xây dựng'], about: 'Chuyển đơn' } as const;
    expect(toEntry({ ...at, kind: 'document', data }).title).toBe('Phiếu chuyển đơn 123/PC-BTCD → Sở Xây dựng');
    expect(toEntry({ ...at, kind: 'document', data: { ...data, recipients: [] } }).title).toBe('Phiếu chuyển đơn 123/PC-BTCD');
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
