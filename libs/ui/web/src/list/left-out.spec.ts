import { leftOut } from './left-out';

describe('leftOut', () => {
  const own = { withheld: [{ action: 'approve', why: 'Do chính đồng chí lập.' }] };
  const other = { withheld: [] };

  it('counts the rows of each verb and reason, among all that are chosen', () => {
    const both = { withheld: [...own.withheld, { action: 'sign', why: 'Đã duyệt.' }] };
    expect(leftOut([own, both, other], { approve: 'Duyệt', sign: 'Ký' }, 'đơn')).toEqual([
      'Duyệt: trừ 2 trong 3 đơn đang chọn. Do chính đồng chí lập.',
      'Ký: trừ 1 trong 3 đơn đang chọn. Đã duyệt.',
    ]);
  });

  it('says nothing where everything can be done, and of steps that the list has no verb for', () => {
    expect(leftOut([other, other], { approve: 'Duyệt' }, 'đơn')).toEqual([]);
    expect(leftOut([own], { sign: 'Ký' }, 'đơn')).toEqual([]);
  });
});
