import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@tiepdan/platform/contract';
import { type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { KeyRing, newIdentityKey } from './key-ring.js';
import { rotateIdentities } from './rotate.js';
import { SealedIdentities } from './sealed-identities.js';
import { Vault } from './vault.js';

const [OLD, NEW] = [newIdentityKey('old'), newIdentityKey('new')];
const vault = (...keys: string[]) => new Vault(KeyRing.parse(keys.join(',')));
const PERSON = { fullName: 'Đặng Thị Hoà', paperKind: 'none', noPaperReason: 'Quên', address: 'Xã Ví Dụ' };

describe('changing the key', () => {
  let test: TestDatabase;
  let actor: Actor;
  const keysInUse = async () => (await test.source.query<{ id: string }[]>(`SELECT DISTINCT key_id AS id FROM sealed_identity WHERE erased_at IS NULL ORDER BY 1`)).map(({ id }) => id);

  beforeAll(async () => {
    test = await freshDatabase();
    actor = (await makeOffice(test.source)).actor();
    const identities = new SealedIdentities(vault(OLD));
    for (let index = 0; index < 501; index += 1) await identities.write(test.source.manager, actor, 'person', { ...PERSON, birthYear: 1950 + (index % 50) });
    await identities.write(test.source.manager, actor, 'signatories', [PERSON, PERSON]);
    await identities.erase(test.source.manager, actor.officeId, [await identities.write(test.source.manager, actor, 'person', PERSON)]);
  });
  afterAll(() => test.drop());

  it('is refused while the old key is missing, and changes nothing', async () => {
    await expect(rotateIdentities(test.source, vault(NEW))).rejects.toThrow(/Thiếu khóa "old"/);
    expect(await keysInUse()).toEqual(['old']);
  });

  it('seals everything anew in batches, so that the old key can go, and is done once', async () => {
    const told: number[] = [];
    expect(await rotateIdentities(test.source, vault(NEW, OLD), (done) => told.push(done))).toBe(502);
    expect(told).toEqual([500, 502]);
    expect(await keysInUse()).toEqual(['new']);
    const ids = (await test.source.query<{ id: string }[]>(`SELECT id FROM sealed_identity WHERE erased_at IS NULL`)).map(({ id }) => id);
    const opened = await new SealedIdentities(vault(NEW)).open(test.source.manager, actor.officeId, ids);
    expect(opened.filter(({ kind }) => kind === 'person')).toHaveLength(501);
    expect(opened.find(({ kind }) => kind === 'signatories')?.value).toEqual([PERSON, PERSON]);
    expect(await rotateIdentities(test.source, vault(NEW, OLD))).toBe(0);
  });
});
