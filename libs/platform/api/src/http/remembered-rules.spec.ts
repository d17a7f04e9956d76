import { describe, expect, it, jest } from '@jest/globals';
import { IsInt, IsString, MetadataStorage, registerDecorator, validateSync } from 'class-validator';
import { rememberRules } from './remembered-rules.js';

describe('the rules of a class', () => {
  const storage = new MetadataStorage();
  const search = jest.spyOn(storage, 'getTargetValidationMetadatas');
  rememberRules(storage);
  const rulesOf = (target: new () => object, groups?: string[]) => storage.getTargetValidationMetadatas(target, undefined as never, false, false, groups);
  class Known {}

  it('are looked for once', () => {
    const rules = rulesOf(Known);
    expect(rulesOf(Known)).toBe(rules);
    expect(storage.groupByPropertyName(rules)).toBe(storage.groupByPropertyName(rules));
    expect(search).toHaveBeenCalledTimes(1);
  });

  it('are looked for each time where a group is asked for', () => {
    rulesOf(Known, ['a']);
    rulesOf(Known, ['b']);
    expect(search.mock.calls.slice(-2).map(([, , , , groups]) => groups)).toEqual([['a'], ['b']]);
  });
});

describe('what is checked by remembered rules', () => {
  rememberRules();
  class Base {
    @IsInt()
    number!: unknown;
  }
  class Derived extends Base {
    @IsString()
    text!: unknown;
  }
  const wrong = (target: object) => validateSync(target).map(({ property }) => property).sort();

  it('is the same each time, with what a class extends', () => {
    for (let round = 1; round <= 2; round++) {
      expect(wrong(Object.assign(new Derived(), { number: 'x', text: 1 }))).toEqual(['number', 'text']);
      expect(wrong(Object.assign(new Derived(), { number: 1, text: 'x' }))).toEqual([]);
      expect(wrong(Object.assign(new Base(), { number: 'x' }))).toEqual(['number']);
    }
  });

  it('has what a later rule says', () => {
    const late = Object.assign(new Base(), { number: 1, later: 1 });
    expect(wrong(late)).toEqual([]);
    registerDecorator({ target: Base, propertyName: 'later', validator: { validate: () => false } });
    expect(wrong(late)).toEqual(['later']);
  });
});
