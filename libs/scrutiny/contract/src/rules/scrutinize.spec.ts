import { describe, expect, it } from '@jest/globals';
import type { StatedFigure, StatedReport } from '../figures/figure.js';
import type { FigureKey } from '../figures/figure-table.js';
import { readReport } from '../reading/read-report.js';
import { SCANNED_REPORT, SOUND_REPORT, YEAR_REPORT } from '../testing/sample-reports.js';
import type { Finding } from './finding.js';
import { scrutinize } from './scrutinize.js';

const contradictions = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === 'contradiction').map(({ rule, span, worked }) => [rule, span, worked]);
const remarks = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === 'remark').map(({ rule, span }) => [rule, span]);
const ofText = (text: string) => scrutinize(readReport(text));
const SPAN = { id: '2026-Q1', label: 'Quý I năm 2026', from: '2025-12-15', to: '2026-03-14' };

/** A report of typed figures. */
function typed(values: Partial<Record<FigureKey, number>>): StatedReport {
  const figure = (key: string, value: number): StatedFigure => ({ key: key as FigureKey, span: SPAN.id, value, place: null, words: '', vague: null, change: null, share: null });
  return { spans: [SPAN], figures: Object.entries(values).map(([key, value]) => figure(key, value)) };
}

describe('scrutinizing a report', () => {
  it('finds the five contradictions of the year report and no other', () => {
    expect(contradictions(ofText(YEAR_REPORT))).toEqual([
      ['parts', '2023-Q4', '7 + 11 + 188 = 206 ≠ 196'],
      ['parts', '2023-Y', '62 + 107 = 169 ≠ 179'],
      ['twice', '2023-Y', '96 ≠ 92'],
      ['groups', '2023-Y', '138 − 77 = 61 người trong 5 lượt, nhiều nhất 20'],
      ['stock', '2023-Q4', '2.200 + 17.040 − 14.713 − 396 = 4.131; 2.723 + 73.021 − 68.887 − 2.689 = 4.168; lệch 37'],
    ]);
    expect(remarks(ofText(YEAR_REPORT))).toEqual([
      ['period', '2023-Q4'],
      ['missing', '2023-Q4'],
      ['period', '2023-Y'],
      ['base', '2023-Y'],
      ['missing', '2023-Y'],
    ]);
  });

  it('finds the one contradiction of the scanned report, and its vague words', () => {
    expect(contradictions(ofText(SCANNED_REPORT))).toEqual([['parts', 'undated', '156 + 54 + 341 = 551 ≠ 532']]);
    expect(remarks(ofText(SCANNED_REPORT)).map(([rule]) => rule)).toEqual(['missing', 'wording', 'wording', 'wording']);
  });

  it('finds nothing in a report that can be true', () => {
    expect(ofText(SOUND_REPORT)).toEqual([]);
  });

  it('is silent again when the slips are mended', () => {
    const mended = YEAR_REPORT.replace('196 đơn', '206 đơn').replace('nhiều lần: 107 lượt', 'nhiều lần: 117 lượt').replace('với tổng số 96 vụ việc, giảm 42 vụ việc', 'với tổng số 92 vụ việc')
      .replace('số người là 77 người', 'số người là 127 người').replace('chuyển qua 2.723', 'chuyển qua 2.686'); // prettier-ignore
    expect(contradictions(ofText(mended))).toEqual([]);
  });

  it.each<[string, Partial<Record<FigureKey, number>>, string]>([
    ['groups of fewer than five', { 'groups.count': 3, 'groups.people': 14 }, '14 người < 5 × 3 đoàn'],
    ['fewer people than receptions', { 'regular.receptions': 10, 'regular.people': 9 }, '9 < 10'],
    ['people too few for the groups', { 'regular.receptions': 10, 'regular.people': 20, 'groups.count': 4 }, '20 < 6 + 5 × 4'],
    ['a largest group that leaves too little', { 'groups.count': 3, 'groups.people': 40, 'groups.largest': 35 }, '40 − 35 = 5 < 5 × 2'],
    ['a part greater than the whole', { 'petitions.received': 5, 'petitions.eligible': 6 }, '6 > 5'],
    ['parts that exceed though one is missing', { 'petitions.received': 5, 'petitions.complaint': 4, 'petitions.proposal': 2 }, '4 + 2 = 6 > 5'],
    ['a closing stock that the others do not give', { 'files.opening': 1, 'files.received': 9, 'files.resolved': 5, 'files.returned': 1, 'files.closing': 5 }, '1 + 9 − 5 − 1 = 4 ≠ 5'],
  ])('finds %s', (_, values, worked) => expect(contradictions(scrutinize(typed(values))).map(([, , sides]) => sides)).toEqual([worked]));

  it.each<[string, Partial<Record<FigureKey, number>>]>([
    ['parts of which one is not stated', { 'petitions.received': 9, 'petitions.complaint': 4, 'petitions.proposal': 2 }],
    ['groups just possible', { 'regular.receptions': 10, 'regular.people': 26, 'groups.count': 4 }],
    ['a stock without what was returned', { 'files.opening': 1, 'files.received': 9, 'files.resolved': 5, 'files.closing': 4 }],
    ['nothing at all', {}],
  ])('is silent about %s', (_, values) => expect(contradictions(scrutinize(typed(values)))).toEqual([]));

  it('compares a quarter with its year, and a share with every total it may be of', () => {
    const quarter = '1. Quý I năm 2026: từ ngày 15/12/2025 đến ngày 14/3/2026\nBan Tiếp công dân tiếp nhận 90 đơn.\n2. 6 tháng năm 2026: từ ngày 15/12/2025 đến ngày 14/6/2026\nBan Tiếp công dân tiếp nhận 80 đơn.';
    expect(contradictions(ofText(quarter))).toEqual([['inner', '2026-Q1', '90 > 80']]);
    const shares = 'Trung tâm Phục vụ hành chính công tiếp nhận 200 hồ sơ, gồm 50 hồ sơ trực tuyến (chiếm 20%).';
    expect(contradictions(ofText(shares)).map(([rule]) => rule)).toEqual(['share']);
    expect(contradictions(ofText(shares.replace('20%', '25%')))).toEqual([]);
  });

  it('knows that matters of a quarter may be other matters of the year', () => {
    const report = (quarter: number, year: number) =>
      `1. Quý IV năm 2026: từ ngày 15/9/2026 đến ngày 14/12/2026\nBan Tiếp công dân đã tiếp thường xuyên 30 lượt, với 20 vụ việc (lần đầu: ${20 - quarter} vụ việc; nhiều lần: ${quarter} vụ việc).\n` +
      `2. Năm 2026: từ ngày 15/12/2025 đến ngày 14/12/2026\nBan Tiếp công dân đã tiếp thường xuyên 90 lượt, với 20 vụ việc (lần đầu: ${20 - year} vụ việc; nhiều lần: ${year} vụ việc).`;
    expect(contradictions(ofText(report(9, 4)))).toEqual([]);
    expect(contradictions(ofText(report(9, 4).replace('thường xuyên 90 lượt', 'thường xuyên 29 lượt')))).toEqual([['inner', '2026-Q4', '30 > 29']]);
  });

  it('speaks only of figures that were read, whatever the text', () => {
    let seed = 7;
    const next = (most: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % most;
    for (let round = 0; round < 300; round++) {
      const text = YEAR_REPORT.replaceAll(/\d+/g, (digits) => (next(3) === 0 ? String(next(400)) : digits)).slice(next(400));
      const report = readReport(text);
      for (const { figures } of scrutinize(report)) expect(figures.every((index) => index < report.figures.length)).toBe(true);
    }
  });
});
