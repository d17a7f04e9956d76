import { describe, expect, it } from '@jest/globals';
import { type AmountKind, formatAmount, formatLand, formatMoney, parseAmount } from './numbers.js';

describe('amounts in words', () => {
  it.each([
    [0, '0 đồng'],
    [350_000, '350.000 đồng'],
    [12_500_000, '12,5 triệu đồng'],
    [1_250_000_000, '1,25 tỷ đồng'],
    [1_250_400_000, '1.250,4 triệu đồng'],
    [12_345_678, '12.345.678 đồng'],
  ])('%d đồng are %s', (dong, words) => expect(formatMoney(dong)).toBe(words));

  it('give land in square metres with a decimal comma', () => expect(formatLand(1250.5)).toBe('1.250,5 m²'));
});

describe('amounts as they are typed', () => {
  it.each<[string, AmountKind, number | null | undefined]>([
    ['', 'money', null],
    ['  ', 'count', null],
    ['12500000', 'money', 12_500_000],
    ['12.500.000', 'money', 12_500_000],
    ['12 500 000 đồng', 'money', 12_500_000],
    ['12,5 triệu', 'money', 12_500_000],
    ['12.5 tr', 'money', 12_500_000],
    ['12,5 Triệu đồng', 'money', 12_500_000],
    ['1.250 triệu', 'money', 1_250_000_000],
    ['1,2tỷ', 'money', 1_200_000_000],
    ['350 nghìn', 'money', 350_000],
    ['12,5', 'money', undefined],
    ['0,0000001 tỷ', 'money', 100],
    ['12 quả', 'money', undefined],
    ['12.50.0', 'money', undefined],
    ['1.250,5', 'land', 1250.5],
    ['1250.75 m2', 'land', 1250.75],
    ['1,5 ha', 'land', 15_000],
    ['1,255', 'land', undefined],
    ['1.200', 'count', 1200],
    ['3', 'count', 3],
    ['1,5', 'count', undefined],
    ['3 người', 'count', undefined],
    ['-3', 'count', undefined],
    ['abc', 'count', undefined],
  ])('“%s” as %s is %s', (typed, kind, value) => expect(parseAmount(typed, kind)).toBe(value));

  it('stand in their field again so that they are read as the same', () => {
    for (const [value, kind] of [[1_234_567, 'money'], [1250.5, 'land'], [4012, 'count']] as const) expect(parseAmount(formatAmount(value, kind), kind)).toBe(value);
  });
});
