import { describe, expect, it } from '@jest/globals';
import { isWeak, refuseWeakSecrets } from './secrets.js';

const STRONG = 'q7Zr2-Lm9_Vx4tKc8wPd';

describe('secrets of machines', () => {
  it.each(['', 'short', 'password', 'Tiepdan2026', 'postgres', 'changeme!!!!!!!!!!!!', 'aaaaaaaaaaaaaaaaaaaaaaaa', 'abcabcabcabcabcabcabc'])('%p can be guessed', (secret) => {
    expect(isWeak(secret)).toBe(true);
  });

  it('long random ones cannot', () => {
    expect(isWeak(STRONG)).toBe(false);
  });

  it.each(['DATABASE_URL', 'DATABASE_OWNER_URL'])('%s with a weak password is refused, without saying which', (name) => {
    const url = 'postgresql://tiepdan:postgres@db.example.vn/tiepdan';
    expect(() => refuseWeakSecrets({ [name]: url, DEMO: false })).toThrow(new RegExp(`${name} dùng mật khẩu yếu`));
    expect(() => refuseWeakSecrets({ [name]: url, DEMO: false })).not.toThrow(/postgres:/);
    expect(() => refuseWeakSecrets({ [name]: url, DEMO: true })).not.toThrow();
    expect(() => refuseWeakSecrets({ [name]: `postgresql://tiepdan:${STRONG}@db.example.vn/tiepdan`, DEMO: false })).not.toThrow();
  });

  it('a database elsewhere needs a password; one on this machine may know who asks', () => {
    expect(() => refuseWeakSecrets({ DATABASE_URL: 'postgresql://tiepdan@db.example.vn/tiepdan' })).toThrow(/mật khẩu yếu/);
    expect(() => refuseWeakSecrets({ DATABASE_URL: 'postgresql://tiepdan@localhost/tiepdan' })).not.toThrow();
  });

  it('stores and providers are no exception', () => {
    expect(() => refuseWeakSecrets({ S3_SECRET_ACCESS_KEY: 'minioadmin' })).toThrow(/S3_SECRET_ACCESS_KEY/);
    expect(() => refuseWeakSecrets({ OIDC_CLIENT_SECRET: 'secret' })).toThrow(/OIDC_CLIENT_SECRET/);
  });
});
