import { describe, expect, it } from '@jest/globals';
import { KeyRing, newIdentityKey } from '@tiepdan/citizen/api';
import { secretSealer } from './secret-sealer.js';

const [OLD, NEW] = [newIdentityKey('old'), newIdentityKey('new')];
const sealer = (...keys: string[]) => secretSealer(KeyRing.parse(keys.join(',')));

describe('secrets of signing in', () => {
  it('open in their place, also after another key has come first', () => {
    const sealed = sealer(OLD).seal('bí mật', 'here');
    expect(sealed.toString('latin1')).not.toContain('bí');
    expect(sealer(NEW, OLD).open(sealed, 'here')).toBe('bí mật');
  });

  it('tell whether the key that seals now has sealed them', () => {
    const sealed = sealer(OLD).seal('bí mật', 'here');
    expect([sealer(OLD, NEW).current(sealed), sealer(NEW, OLD).current(sealed)]).toEqual([true, false]);
  });

  it('are sealed otherwise every time', () => {
    expect(sealer(OLD).seal('bí mật', 'here')).not.toEqual(sealer(OLD).seal('bí mật', 'here'));
  });

  it.each([
    ['elsewhere', (sealed: Buffer) => sealer(OLD).open(sealed, 'there')],
    ['without the key', (sealed: Buffer) => sealer(NEW).open(sealed, 'here')],
    ['changed', (sealed: Buffer) => sealer(OLD).open(Buffer.concat([sealed.subarray(0, -1), Buffer.of((sealed.at(-1) ?? 0) ^ 1)]), 'here')],
    ['cut short', (sealed: Buffer) => sealer(OLD).open(sealed.subarray(0, 10), 'here')],
    ['empty', () => sealer(OLD).open(Buffer.alloc(0), 'here')],
  ])('do not open %s', (_, open) => {
    expect(() => open(sealer(OLD).seal('bí mật', 'here'))).toThrow();
  });
});
