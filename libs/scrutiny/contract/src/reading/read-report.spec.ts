import { describe, expect, it } from '@jest/globals';
import { SCANNED_REPORT, SOUND_REPORT, YEAR_REPORT } from '../testing/sample-reports.js';
import { readReport } from './read-report.js';

const values = (text: string, span?: string) =>
  readReport(text)
    .figures.filter((figure) => !span || figure.span === span)
    .map(({ key, value }) => [key, value]);

describe('reading a report', () => {
  it('knows the spans that it names, with their days', () => {
    expect(readReport(YEAR_REPORT).spans).toEqual([
      { id: '2023-Q4', label: 'Quý IV năm 2023', from: '2023-09-15', to: '2023-11-30' },
      { id: '2023-Y', label: 'Năm 2023', from: '2022-12-15', to: '2023-11-30' },
    ]);
    expect(readReport(SCANNED_REPORT).spans).toEqual([{ id: 'undated', label: 'Không nêu kỳ', from: null, to: null }]);
  });

  it('puts every number under its indicator and its span', () => {
    expect(values(YEAR_REPORT, '2023-Q4').filter(([key]) => /^(?:regular|groups|leaders|petitions)/.test(String(key)))).toEqual([
      ['regular.receptions', 40],
      ['regular.receptions-first', 14],
      ['regular.receptions-again', 26],
      ['regular.cases', 33],
      ['regular.people', 197],
      ['regular.cases-first', 14],
      ['regular.cases-again', 19],
      ['regular.cases-complaint', 2],
      ['regular.cases-proposal', 31],
      ['groups.count', 3],
      ['groups.cases', 3],
      ['groups.people', 137],
      ['groups.cases-first', 1],
      ['groups.cases-again', 2],
      ['groups.largest', 121],
      ['leaders.receptions', 3],
      ['leaders.people', 6],
      ['leaders.cases', 3],
      ['petitions.received', 196],
      ['petitions.complaint', 7],
      ['petitions.denunciation', 11],
      ['petitions.proposal', 188],
    ]);
    expect(values(YEAR_REPORT, '2023-Y')).toEqual(expect.arrayContaining([['leaders.group-cases', 3], ['leaders.group-people', 77], ['files.returned', 2689]]));
  });

  it('joins lines that a scanner broke, and notes vague words', () => {
    const { figures } = readReport(SCANNED_REPORT);
    expect(figures.map(({ key, value, vague }) => [key, value, vague])).toEqual([
      ['feedback.received', 352, 'gần'],
      ['feedback.letters', 19, null],
      ['feedback.portal', 163, null],
      ['regular.receptions', 285, 'hơn'],
      ['regular.people', 336, null],
      ['groups.count', 9, null],
      ['petitions.received', 1112, 'hơn'],
      ['petitions.joint', 41, null],
      ['petitions.eligible', 532, null],
      ['petitions.eligible-complaint', 156, null],
      ['petitions.eligible-denunciation', 54, null],
      ['petitions.eligible-proposal', 341, null],
    ]);
  });

  it('says where each number stands in the text as it was pasted', () => {
    for (const text of [YEAR_REPORT, SCANNED_REPORT, SOUND_REPORT])
      for (const { place, value } of readReport(text).figures)
        expect(Number(text.slice(place?.from, place?.to).replaceAll('.', ''))).toBe(value);
  });

  it('takes an increase or decrease as a change of the figure before it, a share as its share', () => {
    const { figures } = readReport(YEAR_REPORT);
    expect(figures.filter(({ change }) => change !== null).map(({ key, value, change }) => [key, value, change])).toEqual([
      ['regular.receptions', 179, -66],
      ['regular.cases', 96, -42],
      ['regular.people', 748, 238],
      ['groups.count', 25, 7],
      ['groups.people', 524, 298],
      ['petitions.received', 724, -372],
    ]);
    expect(figures.find(({ key, span }) => key === 'files.on-time' && span === '2023-Q4')?.share).toBe(66.3);
  });

  it.each([
    ['days and papers', 'Kế hoạch số 518/KH-VP ngày 26/4/2023; Quyết định số 20/QĐ-UBND; Luật năm 2018.'],
    ['numbers of another time', '- Từ ngày 15/7/2021 đến ngày 30/11/2023, tổng số 9.000 hồ sơ (Trong năm 2022 là 4.000 hồ sơ trực tuyến).'],
    ['cumulated numbers', 'Trung tâm Phục vụ hành chính công tiếp nhận (lũy kế 44.717 hồ sơ).'],
    ['people who are staff', 'Bổ nhiệm 07 công chức, 03 người nghỉ hưu.'],
    ['notes', '<sup>3</sup>06 hồ sơ của Sở Xây dựng quá hạn: 06 hồ sơ.'],
  ])('takes no %s for figures', (_, text) => expect(readReport(text).figures).toEqual([]));

  it('reads composed and decomposed letters alike', () => {
    expect(values(SOUND_REPORT.normalize('NFD'))).toEqual(values(SOUND_REPORT));
  });
});
