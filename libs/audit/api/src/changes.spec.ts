import { describe, expect, it } from '@jest/globals';
import { type Wording, describeChanges } from './changes.js';

interface Paper {
  readonly on: string;
  readonly signer: string | null;
  readonly kind: 'a' | 'b';
}
const WORDING: Wording<Paper> = {
  on: { label: 'Ngày', words: (paper) => paper.on },
  signer: { label: 'Người ký', words: (paper) => paper.signer },
  kind: { label: 'Loại', words: (paper) => ({ a: 'Loại một', b: 'Loại hai' })[paper.kind] },
};
const PAPER: Paper = { on: '18/11/2026', signer: null, kind: 'a' };

describe('what a correction changed', () => {
  it('is told in words, in the order of the wording', () => {
    expect(describeChanges(WORDING, PAPER, { kind: 'b', signer: 'Ngô Văn Trưởng', on: '19/11/2026' })).toEqual([
      { field: 'on', label: 'Ngày', before: '18/11/2026', after: '19/11/2026' },
      { field: 'signer', label: 'Người ký', before: null, after: 'Ngô Văn Trưởng' },
      { field: 'kind', label: 'Loại', before: 'Loại một', after: 'Loại hai' },
    ]);
  });

  it('leaves out what stayed, and tells what was emptied', () => {
    expect(describeChanges(WORDING, PAPER, { ...PAPER })).toEqual([]);
    expect(describeChanges(WORDING, { ...PAPER, signer: 'Ngô Văn Trưởng' }, PAPER)).toEqual([{ field: 'signer', label: 'Người ký', before: 'Ngô Văn Trưởng', after: null }]);
  });
});
