import type { FormColumnDefinition, FormDefinition } from '@tiepdan/form/contract';
import { readCell } from '../cell-key';
import { changeWords, titleWords } from './figures';
import { formulasOf } from './formulas';
import { recordPage } from './record-page';

describe('figures of a form', () => {
  it.each([
    [25, 18, 'lượt', '+7 (tăng 38,9%)'],
    [1.2, 1.5, 'triệu đồng', '−0,3 (giảm 20%)'],
    [5, 0, 'đơn', '+5 (tăng)'],
    [0.3, 0.1 + 0.2, 'triệu đồng', '0 (không đổi)'],
  ] as const)('%d against %d %s: %s', (value, previous, unit, words) => expect(changeWords(value, previous, unit)).toBe(words));

  it('writes a printed title as running text', () => expect(titleWords('TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN')).toBe('Tổng hợp kết quả xử lý đơn'));
});

describe('formulas under a column', () => {
  const column = (number: number, further: Partial<FormColumnDefinition> = {}): FormColumnDefinition => ({
    number,
    path: [`Cột ${number}`],
    unit: 'đơn',
    nature: 'flow',
    formulas: [],
    definition: '',
    guidance: null,
    ...further,
  });
  const columns = [column(1), column(2, { formulas: ['3+4', '1+4'], atMost: [1] }), column(3), column(4)];
  const form = { columns } as unknown as FormDefinition;
  const worked = (values: readonly number[] | null) =>
    formulasOf(form, columns[1] as FormColumnDefinition, values).map((formula) => [
      formula.pieces.map(({ text }) => text).join(''),
      formula.worked,
      formula.holds,
    ]);

  it('are worked out with the numbers of a row, each by itself', () => {
    expect(worked([9, 7, 5, 2])).toEqual([
      ['(2) = (3) + (4)', '7 = 5 + 2', true],
      ['(2) = (1) + (4)', '7 ≠ 9 + 2 = 11', false],
      ['(2) ≤ (1)', '7 ≤ 9', true],
    ]);
    expect(worked([6, 7, 5, 1])).toEqual([
      ['(2) = (3) + (4)', '7 ≠ 5 + 1 = 6', false],
      ['(2) = (1) + (4)', '7 = 6 + 1', true],
      ['(2) ≤ (1)', '7 > 6', false],
    ]);
  });

  it('stand alone where no row is asked about', () =>
    expect(worked(null).map(([, words, holds]) => [words, holds])).toEqual(Array(3).fill(['', null])));
});

describe('an address', () => {
  it.each([
    ['own:5', { row: 'own', column: 5 }],
    ['0190a-b:21', { row: '0190a-b', column: 21 }],
    ['own', null],
    ['own:x', null],
    ['"]:1', null],
    [undefined, null],
  ])('%s names %j', (key, cell) => expect(readCell(key)).toEqual(cell));

  it('of a record leads to its own page, or to its petition, or to its list, or nowhere', () => {
    expect(recordPage({ kind: 'training', id: 'a', petitionId: null })).toEqual(['/oversight/trainings']);
    expect(recordPage({ kind: 'leader-day', id: 'a', petitionId: null })).toEqual(['/leader-days', 'a']);
    expect(recordPage({ kind: 'transfer', id: 'a', petitionId: 'p' })).toEqual(['/petitions', 'p']);
    expect(recordPage({ kind: 'transfer', id: 'a', petitionId: null })).toBeNull();
  });
});
