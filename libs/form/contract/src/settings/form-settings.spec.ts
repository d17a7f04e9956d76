import { describe, expect, it } from '@jest/globals';
import { FORM_CHOICES, FORM_SETTING_NAMES, USUAL_FORM_SETTINGS, formChoice, formSettingSentences } from './form-settings.js';

describe('what a form says of how it was counted', () => {
  it('prints one sentence a setting, another for every choice', () => {
    const usual = formSettingSentences(USUAL_FORM_SETTINGS);
    expect(usual).toHaveLength(FORM_SETTING_NAMES.length);
    const sentences = FORM_SETTING_NAMES.flatMap((name) => Object.values(FORM_CHOICES[name].choices).map(({ sentence }) => sentence));
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
  });

  it('says nothing of matters received twice where every reception is a case of its own, unless their figures are moved', () => {
    const perReception = { ...USUAL_FORM_SETTINGS, cases: 'per-reception' } as const;
    const [cases, groups] = [FORM_CHOICES.cases.choices['per-reception'].sentence, FORM_CHOICES.groups.choices['per-reception'].sentence];
    expect(formSettingSentences(perReception)).toEqual([cases, groups]);
    expect(formSettingSentences({ ...perReception, doubleReception: 'all-figures' })).toEqual([cases, FORM_CHOICES.doubleReception.choices['all-figures'].sentence, groups]);
  });

  it('names the choice an office has made', () => {
    expect(formChoice(USUAL_FORM_SETTINGS, 'priority').label).toBe('Ghi ở cột Thủ trưởng tiếp');
  });
});
