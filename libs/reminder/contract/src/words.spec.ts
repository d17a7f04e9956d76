import { describe, expect, it } from '@jest/globals';
import type { DigestLine, DigestSection, DigestSectionCode } from './digest.js';
import { digestHeading, digestSubject, moreWords, sectionLabel } from './words.js';

const line = (record: DigestLine['record']): DigestLine => ({
  record,
  id: 'x',
  title: 'Đơn số 1/2026',
  topic: 'Khiếu nại',
  limit: null,
  due: null,
  state: null,
  link: '/petitions/x',
});
const section = (code: DigestSectionCode, total: number, record: DigestLine['record'] = 'petition'): DigestSection => ({
  code,
  total,
  lines: [line(record)],
});

describe('a digest in one line', () => {
  it('counts what is late before what will be', () => {
    expect(digestSubject('2026-11-23', [section('overdue', 3), section('due-soon', 5)])).toBe(
      'Nhắc việc ngày 23/11/2026: 3 đơn quá hạn, 5 đơn sắp đến hạn',
    );
  });

  it('says what it counts', () => {
    expect(digestHeading([section('due-today', 1, 'reception')])).toBe('1 lượt tiếp hết hạn hôm nay');
    expect(digestHeading([{ code: 'overdue', total: 2, lines: [line('petition'), line('reception')] }])).toBe('2 việc quá hạn');
    expect(digestHeading([section('to-approve', 4), section('identity-opened', 1, 'opening')])).toBe(
      '4 đề xuất chờ duyệt, 1 lần mở danh tính',
    );
  });

  it('stays short', () => {
    const many = [section('overdue', 1), section('due-today', 1), section('due-soon', 1), section('unassigned', 9)];
    expect(digestHeading(many)).toBe('1 đơn quá hạn, 1 đơn hết hạn hôm nay, 1 đơn sắp đến hạn, việc khác');
  });

  it('says in whose place something is seen', () => {
    expect(sectionLabel({ code: 'to-approve', inPlaceOf: 'Trần Văn Bình' })).toBe('Đề xuất chờ duyệt (thay Trần Văn Bình)');
    expect(sectionLabel({ code: 'to-approve' })).toBe('Đề xuất chờ duyệt');
  });

  it('says how many more there are', () => {
    expect(moreWords(section('overdue', 1))).toBeNull();
    expect(moreWords(section('overdue', 1234))).toBe('và 1.233 đơn nữa');
  });
});
