import { describe, expect, it } from '@jest/globals';
import { namePatterns, textPatterns, wordsOf } from './words.js';

describe('words', () => {
  it('folds and drops punctuation', () => {
    expect(wordsOf('  Đất, (Hoà-Bình)  ')).toEqual(['dat', 'hoa', 'binh']);
    expect(wordsOf('%_\\')).toEqual([]);
  });

  it('looks for the words of a name in their order, anywhere in it', () => {
    expect(namePatterns(['ng', 'van', 'binh'])).toEqual(['%ng%van%binh%']);
  });

  it('looks for short words alone where a word of the name begins', () => {
    expect(namePatterns(['le', 'tu'])).toEqual(['le% tu%', '% le% tu%']);
  });

  it('looks for the words of a text in any order, each once', () => {
    expect(textPatterns(['dat', 'hoa', 'dat'])).toEqual(['%dat%', '%hoa%']);
  });
});
