import { describe, expect, it } from '@jest/globals';
import { KeyRing, newIdentityKey } from './key-ring.js';
import { Vault } from './vault.js';

const OFFICE = '00000000-0000-7000-8000-00000000000a';
const [ROW, OTHER] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];
const [OLD, NEW] = [newIdentityKey('old'), newIdentityKey('new')];
const vault = (...keys: string[]) => new Vault(KeyRing.parse(keys.join(',')));
const PERSON = { fullName: 'Đặng Thị Hoà', paperKind: 'citizen-id', paperNumber: '000000000001', phone: '+84900000000', address: 'Thôn Một, xã Ví Dụ' };
const UNREADABLE = expect.objectContaining({ code: 'SEALED.UNREADABLE' });

describe('the vault', () => {
  it('opens what it sealed, and holds nothing of it in what is stored', () => {
    const sealed = vault(OLD).seal(OFFICE, ROW, PERSON);
    expect(vault(OLD).open(OFFICE, ROW, sealed)).toEqual(PERSON);
    const stored = Buffer.concat([sealed.nonce, sealed.ciphertext, ...sealed.fingerprints]);
    for (const text of ['Đặng Thị Hoà', '000000000001', '84900000000', 'Ví Dụ']) expect(stored.includes(Buffer.from(text))).toBe(false);
  });

  it('seals the same twice into different bytes', () => {
    const [one, other] = [vault(OLD).seal(OFFICE, ROW, PERSON), vault(OLD).seal(OFFICE, ROW, PERSON)];
    expect(one.nonce.equals(other.nonce)).toBe(false);
    expect(one.ciphertext.equals(other.ciphertext)).toBe(false);
  });

  it('opens nothing that was changed by one bit, cut, or put in the place of another row or office', () => {
    const sealed = vault(OLD).seal(OFFICE, ROW, PERSON);
    const flipped = (bytes: Buffer, at: number) => {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ 1;
      return copy;
    };
    const open = (changes: object, office = OFFICE, row = ROW) => () => vault(OLD).open(office, row, { ...sealed, ...changes });
    const last = sealed.ciphertext.length - 1;
    for (const at of [0, 10, last - 16, last]) expect(open({ ciphertext: flipped(sealed.ciphertext, at) })).toThrow(UNREADABLE);
    expect(open({ nonce: flipped(sealed.nonce, 0) })).toThrow(UNREADABLE);
    for (const length of [0, 8, 15, last]) expect(open({ ciphertext: sealed.ciphertext.subarray(0, length) })).toThrow(UNREADABLE);
    expect(open({}, OFFICE, OTHER)).toThrow(UNREADABLE);
    expect(open({}, OTHER, ROW)).toThrow(UNREADABLE);
    expect(open({})).not.toThrow();
  });

  it('seals with the first key and opens with all; without its key a row stays shut', () => {
    const before = vault(OLD).seal(OFFICE, ROW, PERSON);
    const after = vault(NEW, OLD).seal(OFFICE, ROW, PERSON);
    expect([before.keyId, after.keyId]).toEqual(['old', 'new']);
    expect(vault(NEW, OLD).open(OFFICE, ROW, before)).toEqual(PERSON);
    expect(() => vault(NEW).open(OFFICE, ROW, before)).toThrow(UNREADABLE);
    expect(() => vault(newIdentityKey('old')).open(OFFICE, ROW, before)).toThrow(UNREADABLE);
  });
});

describe('fingerprints', () => {
  const prints = (changes: object, key = OLD) => new Set(vault(key).seal(OFFICE, ROW, { ...PERSON, ...changes }).fingerprints.map((print) => print.toString('hex')));
  const shared = (one: Set<string>, other: Set<string>) => [...one].filter((print) => other.has(print)).length;

  it('are the same for one person however the numbers are written, and none for a list', () => {
    expect(shared(prints({}), prints({ phone: '0900 000 000', fullName: 'ĐẶNG THỊ HÒA'.normalize('NFD') }))).toBe(3);
    expect(shared(prints({}), prints({ paperNumber: '000000000002', phone: null, fullName: 'Lê Thị Lan' }))).toBe(0);
    expect(shared(prints({}), prints({ paperNumber: '000000000002', phone: null, fullName: 'Lê Thị Lan', formerPapers: [{ kind: 'id-card', number: '000000000001' }] }))).toBe(1);
    expect(vault(OLD).seal(OFFICE, ROW, [PERSON]).fingerprints).toEqual([]);
  });

  it('tell nothing to who has another key', () => {
    expect(shared(prints({}), prints({}, NEW))).toBe(0);
  });
});

describe('the ring of keys', () => {
  it.each([
    ['nothing', '', /chưa có khóa nào/],
    ['a key without a name', NEW.split(':')[1] ?? '', /khóa thứ 1/],
    ['a short key', 'short:AAAA', /khóa thứ 1/],
    ['two of one name', `${OLD},${OLD}`, /hai khóa cùng tên "old"/],
  ])('refuses %s in a sentence that does not repeat it', (_, text, sentence) => {
    expect(() => KeyRing.parse(text)).toThrow(sentence);
  });

  it('reads a file with a key a line, with remarks', () => {
    expect(KeyRing.parse(`# khóa của Ban\n${NEW}\n\n${OLD}\n`).ids).toEqual(['new', 'old']);
  });

  it('shows no key when it is printed', () => {
    const secret = OLD.split(':')[1] ?? '';
    expect(JSON.stringify(KeyRing.parse(OLD))).not.toContain(secret.slice(0, 20));
  });
});
