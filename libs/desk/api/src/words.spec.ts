import { describe, expect, it } from '@jest/globals';
import { enoughTyped } from './words.js';

describe('enoughTyped', () => {
  it.each(['hò', 'h o', '12', 'Ng'])('takes %j', (typed) => expect(enoughTyped(typed)).toBe(true));
  it.each([undefined, null, '', ' ', 'b', '%', '--', '. ,'])('wants more than %j', (typed) => expect(enoughTyped(typed)).toBe(false));
});
