import { describe, expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { hashPassword, needsRehash, passwordMatches, pretendToCheck } from './hashing.js';

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

  it('match what was hashed before full-width signs were taken for plain ones', async () => {
    const wide = 'Ｍật khẩu thử';
    expect(await passwordMatches(await hash(wide.normalize('NFC')), wide)).toBe(true);
    expect(await passwordMatches(await hashPassword(wide), 'Mật khẩu thử')).toBe(true);
  });

  it('are hashed anew when their hash is of another cost', async () => {
    expect(needsRehash(await hashPassword('Mật khẩu thử'))).toBe(false);
    expect(needsRehash(await hash('Mật khẩu thử', { memoryCost: 9_216, timeCost: 4, parallelism: 1 }))).toBe(true);
  });

  it('match nothing for a username that does not exist', async () => {
    expect(await pretendToCheck('no account has this password')).toBe(false);
  });
});
