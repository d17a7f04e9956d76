import { PROPOSAL } from '../testing/sample-deliveries';
import { planInWords, plansOf } from './urging-plan';

const reminder = (id: string) => ({ ...PROPOSAL, id, proposed: 'reminder' as const, proposedOrdinal: 1 });
const letter = (id: string, agencyId = 'a1') => ({
  ...PROPOSAL,
  id,
  agencyId,
  agencyName: `Cơ quan ${agencyId}`,
  proposed: 'letter' as const,
  proposedOrdinal: 1,
});

describe('what urging would come to', () => {
  it('stands under the bodies that owe the answers, the one that owes most first', () => {
    const plans = plansOf([letter('1', 'a2'), letter('2', 'a1'), letter('3', 'a1')]);
    expect(plans.map(({ agencyName, proposals }) => [agencyName, proposals.length])).toEqual([
      ['Cơ quan a1', 2],
      ['Cơ quan a2', 1],
    ]);
  });

  it('is one letter for each paper, or one for each body; a reminder is always about one paper', () => {
    const chosen = [reminder('1'), reminder('2'), letter('3'), letter('4'), letter('5', 'a2')];
    expect(planInWords(chosen, 'each')).toBe('Gửi 2 lời nhắc; lập 3 dự thảo công văn đôn đốc.');
    expect(planInWords(chosen, 'agency')).toBe('Gửi 2 lời nhắc; lập 2 dự thảo công văn đôn đốc.');
  });

  it('keeps a second letter apart from a first one', () =>
    expect(planInWords([letter('1'), letter('2'), { ...letter('3'), proposedOrdinal: 2 }], 'agency')).toBe(
      'Lập 2 dự thảo công văn đôn đốc.',
    ));

  it('is nothing when nothing is chosen', () => expect(planInWords([], 'agency')).toBe('Chưa chọn văn bản nào.'));
});
