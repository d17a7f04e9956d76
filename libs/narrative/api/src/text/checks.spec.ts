import { describe, expect, it } from '@jest/globals';
import type { BlockView } from '@tiepdan/narrative/contract';
import { checksOf } from './checks.js';

const block = (key: string, template: string, more: Partial<BlockView> = {}): BlockView => ({
  key,
  text: null,
  basis: null,
  hidden: false,
  style: 'body',
  origin: 'generated',
  hint: null,
  table: null,
  template,
  pieces: [],
  proposal: null,
  differs: null,
  ...more,
});
const nothing = { declared: [], section4: null, formChecks: [], scope: null };

describe('what the margin says', () => {
  it('puts a failing check of a form beside every paragraph that speaks of its cells', () => {
    const check = {
      code: 'C1',
      severity: 'must' as const,
      sentence: 'Tổng số lượt',
      worked: '24 ≠ 25',
      holds: false,
      cells: [{ form: '01/TCD', column: 1 }],
      unitId: null,
    };
    const blocks = [block('a', '{{01/TCD.1}}'), block('b', '{{01/TCD.2|of:01/TCD.1}}'), block('c', '{{01/TCD.2}}')];
    expect(checksOf(blocks, { ...nothing, formChecks: [check] })).toEqual([
      { code: 'form', severity: 'must', sentence: 'Tổng số lượt', worked: '24 ≠ 25', blocks: ['a', 'b'] },
    ]);
  });

  it('says nothing of what is left out of the report', () => {
    expect(
      checksOf([block('a', 'gần {{01/TCD.1}} lượt', { hidden: true }), block('b', '', { origin: 'written', hidden: true })], nothing),
    ).toEqual([]);
  });

  it('says when totals are over other units than a year ago, and who is missing', () => {
    const scope = {
      now: 3,
      before: 1,
      same: false,
      missing: ['UBND xã A', 'UBND xã B', 'UBND xã C', 'UBND xã D', 'UBND xã E', 'UBND xã G'],
    };
    expect(checksOf([], { ...nothing, scope }).map(({ severity, sentence, blocks }) => [severity, sentence, blocks])).toEqual([
      ['should', 'Chưa có số liệu của UBND xã A, UBND xã B, UBND xã C, UBND xã D, UBND xã E và 1 đơn vị khác.', ['opening']],
      ['should', 'Tổng kỳ này gồm số liệu của 3 đơn vị, cùng kỳ gồm 1 đơn vị: mức tăng, giảm không cùng phạm vi.', ['opening']],
    ]);
    expect(checksOf([], { ...nothing, scope: { now: 1, before: 1, same: true, missing: [] } })).toEqual([]);
  });
});
