import { pastedCells, readFigure, writeFigure } from './figure-text';

describe('readFigure', () => {
  it('reads figures as officers and sheets write them', () => {
    const read = (text: string) => readFigure(text, 'triệu đồng');
    expect(['1.250', '1250', '12,5', '12.5', '1,250.5', '1.250,5', ' 1 250 ', '0'].map(read)).toEqual([1250, 1250, 12.5, 12.5, 1250.5, 1250.5, 1250, 0]);
  });

  it('tells nothing written from 0, and a dash of a sheet is 0', () => {
    expect([readFigure('', 'đơn'), readFigure('  ', 'đơn'), readFigure(' - ', 'đơn')]).toEqual([null, null, 0]);
  });

  it('refuses what the column cannot hold', () => {
    expect([readFigure('2,5', 'đơn'), readFigure('-3', 'đơn'), readFigure('ba', 'đơn'), readFigure('1,234', 'm²')]).toEqual([undefined, undefined, undefined, undefined]);
    expect(readFigure('1,0000001', 'triệu đồng')).toBeUndefined();
  });

  it('reads back what it writes', () => {
    for (const value of [0, 7, 1250, 1234567.891234]) expect(readFigure(writeFigure(value, 'triệu đồng'), 'triệu đồng')).toBe(value);
  });
});

describe('pastedCells', () => {
  it('takes a row of cells, empty ones too, or a column', () => {
    expect(pastedCells('1\t\t3\r\n')).toEqual(['1', '', '3']);
    expect(pastedCells('1\n2\n3\n')).toEqual(['1', '2', '3']);
    expect(pastedCells('4\t5\n6\t7')).toEqual(['4', '5']);
  });
});
