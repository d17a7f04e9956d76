import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import { Decimal } from './fields.js';

class Land {
  @Decimal({ min: 0, max: 1_000_000, decimals: 2 })
  area!: unknown;
}

const refused = (area: unknown) => validateSync(Object.assign(new Land(), { area })).flatMap(({ constraints }) => Object.values(constraints ?? {}));

describe('a number with decimals', () => {
  it.each([0, 0.01, 12.5, 0.29, 1.1, 999_999.99, 1_000_000])('takes %p', (area) => expect(refused(area)).toEqual([]));

  it.each([-0.01, 1.005, 1e-9, -1e-9, 1e21, Number.NaN, Number.POSITIVE_INFINITY, '12.5', null, undefined, [1], {}])('refuses %p', (area) => {
    expect(new Set(refused(area))).toEqual(new Set(['Phải là số từ 0 đến 1000000, nhiều nhất 2 chữ số sau dấu phẩy.']));
  });
});
