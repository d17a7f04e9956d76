import type { PetitionView } from '@tiepdan/petition/contract';
import { petitionFacts } from './petition-words';
import { PETITION } from './testing/sample-petition';

describe('the facts of a petition', () => {
  const remark = (changes: Partial<PetitionView>) => petitionFacts({ ...PETITION, ...changes }).find(({ label }) => label === 'Người đại diện')?.value;
  const appointed = [{ ...PETITION.senders[0]!, appointment: { on: '2026-10-30' } }];

  it('miss the paper by which a group appoints who speaks for it, and stop at that', () => {
    expect(remark({ signatoryCount: 5 })).toBe('Chưa có văn bản cử đại diện');
    expect(remark({ signatoryCount: 5, senders: appointed })).toBeNull();
    expect(remark({ signatoryCount: 4 })).toBeNull();
    expect(remark({ signatoryCount: 12, anonymous: true, senders: [] })).toBeNull();
  });
});
