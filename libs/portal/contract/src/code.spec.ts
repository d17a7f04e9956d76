import { describe, expect, it } from '@jest/globals';
import { CODE_ALPHABET, CODE_LENGTH, checkCharacter, printCode, readCode } from './index.js';

/** Bodies spread over all there are, the same in every run. */
const BODIES = Array.from({ length: 60 }, (_, seed) => Array.from({ length: CODE_LENGTH }, (_, place) => CODE_ALPHABET[(seed * 37 + place * (seed + 11) * 7 + place * place) % 32] ?? '').join(''));

describe('a look-up code', () => {
  it('is printed in groups and read back, whatever stands between and however it is written', () => {
    for (const body of BODIES) {
      const printed = printCode(body);
      expect(printed).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]$/);
      for (const typed of [printed, printed.toLowerCase(), printed.replaceAll('-', ''), printed.replaceAll('-', ' '), ` ${printed}\n`, printed.replaceAll('0', 'O').replaceAll('1', 'I'), printed.replaceAll('1', 'l')])
        expect([typed, readCode(typed)]).toEqual([typed, body]);
    }
  });

  it('notices every single wrong character', () => {
    for (const body of BODIES.slice(0, 12)) {
      const whole = body + checkCharacter(body);
      for (let place = 0; place < whole.length; place += 1)
        for (const other of CODE_ALPHABET.replace(whole[place] ?? '', '')) expect(readCode(whole.slice(0, place) + other + whole.slice(place + 1))).toBeNull();
    }
  });

  it('notices every two characters that changed places', () => {
    for (const body of BODIES) {
      const whole = [...body, checkCharacter(body)];
      for (let one = 0; one < whole.length; one += 1)
        for (let other = one + 1; other < whole.length; other += 1) {
          if (whole[one] === whole[other]) continue;
          const swapped = whole.with(one, whole[other] ?? '').with(other, whole[one] ?? '');
          expect(readCode(swapped.join(''))).toBeNull();
        }
    }
  });

  it.each(['', 'abc', '7K3M-Q2ZD-9HXA', 'U'.repeat(13), '0'.repeat(14), '0'.repeat(10_000), "' OR 1=1 --", 'Đ'.repeat(13), '🎉🎉🎉🎉🎉🎉🎉'])('is none of %j', (typed) => {
    expect(readCode(typed)).toBeNull();
  });

  it('is given as an example that would be refused', () => {
    expect(readCode('7K3M-Q2ZD-9HXA-B')).toBeNull();
  });
});
