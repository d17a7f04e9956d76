import fs from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_ACCOUNTS } from '@tiepdan/migrations/seeds';
import { pdf } from '../testing/attaching.js';
import { type Secret, leaksInDatabase } from '../testing/secrets.js';
import { LeakHouse } from './house.js';

/** A file whose name and content tell who somebody is, attached to what is sealed. */
describe('what is sealed', () => {
  let house: LeakHouse;

  beforeAll(async () => {
    house = await LeakHouse.open();
  }, 240_000);
  afterAll(() => house?.close());

  it('is in no answer about a file that is named after it, in no refusal to give the file, and in no byte of the store', async () => {
    const [name] = house.secrets.filter(({ what }) => what === 'name') as [Secret];
    const [id] = await house.idsOf(`SELECT p.id FROM petition p JOIN account a ON a.office_id = p.office_id WHERE p.sealed AND p.status = 'active' AND a.username = 'truongban' ORDER BY p.id LIMIT 1`);
    const address = `/api/petitions/${id}/attachments`;
    const sent = await house.json<{ id: string }>('xulydon', 'POST', `/api/files?name=${encodeURIComponent(`Đơn của ${name.text}.pdf`)}&sealed=true`, pdf(`Tôi là ${name.text}`));
    const attached = await house.json<{ items: [{ id: string; name: string }] }>('xulydon', 'POST', address, { files: [{ uploadId: sent.id, kind: 'petition-paper' }] });
    const [file] = attached.items;
    expect(file).toMatchObject({ name: expect.stringMatching(/^Tệp \d+ \(kín\)\.pdf$/), sealed: true });
    const paths = [address, `${address}/archive`, `${address}/${file.id}/content`, `${address}/${file.id}/content?inline=true`, `/api/petitions/${id}/history`, `/api/petitions/${id}`];
    const leaks: string[] = [];
    for (const { username } of DEMO_ACCOUNTS) for (const path of paths) leaks.push(...(await house.leaksAt(username, path)).leaks);
    expect(leaks).toEqual([]);
    expect(await leaksInDatabase(house.database.source, [name])).toEqual([]);
    const stored = fs.readdirSync(house.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(stored.length).toBeGreaterThan(0);
    expect(stored.flatMap((entry) => house.looker.look(Buffer.concat([Buffer.from(`${entry.name}\n`), fs.readFileSync(join(entry.parentPath, entry.name))])))).toEqual([]);
  }, 240_000);
});
