import { describe, expect, it } from '@jest/globals';
import { PETITION_STAGES, type PetitionStage } from '@tiepdan/petition/contract';
import { STAGE_WORDS, SEALED_STAGE_WORDS, stageWordsOf } from './index.js';

const STAGES = Object.keys(PETITION_STAGES) as PetitionStage[];

describe('stages in words for citizens', () => {
  it('are there for every stage', () => {
    expect(Object.keys(STAGE_WORDS).sort()).toEqual([...STAGES].sort());
  });

  it('say nothing of a proposal before it is decided', () => {
    const examined = new Set(['returned', 'proposed', 'awaiting-signature'].map((stage) => STAGE_WORDS[stage as PetitionStage].title));
    expect([...examined]).toEqual(['Đang xem xét, phân loại']);
  });

  it('are two for a denunciation, and for whatever is sealed', () => {
    const words = (sealed: boolean, kind: 'denunciation' | 'complaint') => new Set(STAGES.map((stage) => stageWordsOf(kind, sealed, stage)));
    expect(words(true, 'denunciation')).toEqual(new Set(Object.values(SEALED_STAGE_WORDS)));
    expect(words(false, 'denunciation')).toEqual(words(true, 'denunciation'));
    expect(words(true, 'complaint')).toEqual(words(true, 'denunciation'));
  });
});
