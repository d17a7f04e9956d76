import { describe, expect, it } from '@jest/globals';
import { hashPassword, passwordMatches, pretendToCheck } from './hashing.js';

describe('passwords', () => {
  it('are kept as argon2id at OWASP’s cost, never twice alike', async () => {
    const [one, two] = [await hashPassword('Mật khẩu thử'), await hashPassword('Mật khẩu thử')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });

  it('match whichever way the keyboard composes their letters, and only to the letter', async () => {
    const encoded = await hashPassword('Mật khẩu thử'.normalize('NFC'));
    expect(await passwordMatches(encoded, 'Mật khẩu thử'.normalize('NFD'))).toBe(true);
    for (const wrong of ['mật khẩu thử', 'Mat khau thu', ' Mật khẩu thử', '']) expect(await passwordMatches(encoded, wrong)).toBe(false);
  });

  it('match nothing for a username that does not exist', async () => {
    expect(await pretendToCheck('no account has this password')).toBe(false);
  });
});
