import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LeakHouse } from './house.js';

const HEAD = 'truongban';

/** Papers that are made for who asks: shown while they are written, drafted, and many at once in an archive. */
describe('what is sealed', () => {
  let house: LeakHouse;

  beforeAll(async () => {
    house = await LeakHouse.open();
  }, 240_000);
  afterAll(() => house?.close());

  it('is printed on no paper that a sealed record can be made into, nor in many at once', async () => {
    const { papers } = await house.json<{ papers: { code: string }[] }>(HEAD, 'GET', '/api/papers');
    const newest = (table: string) => house.idsOf(`SELECT id FROM ${table} WHERE sealed AND status = 'active' ORDER BY id DESC LIMIT 2`);
    const sealed = { petition: await newest('petition'), reception: await newest('reception') };
    const [leaks, drafted]: [string[], string[]] = [[], []];
    for (const { code } of papers)
      for (const [subject, ids] of Object.entries(sealed))
        for (const id of ids) {
          const preview = await house.ask(HEAD, 'POST', `/api/papers/${code}/preview?subject=${subject}&id=${id}&format=docx`, {});
          leaks.push(...house.leaksOf(preview).map((leak) => `${code} ${leak}`));
          const draft = await house.ask(HEAD, 'POST', '/api/documents/drafts', { paper: code, recipientIds: [], [`${subject}Id`]: id });
          if (draft.status === 201) drafted.push((JSON.parse(draft.bytes.toString()) as { id: string }).id);
        }
    expect(drafted.length).toBeGreaterThan(20);
    for (const id of drafted)
      for (const path of [`/api/documents/${id}`, `/api/documents/${id}/file?format=docx`, `/api/documents/${id}/history`]) leaks.push(...(await house.leaksAt(HEAD, path)).leaks);
    const job = await house.json<{ id: string }>(HEAD, 'POST', '/api/documents/prints', { ids: drafted, format: 'docx' });
    const state = async () => (await house.json<{ state: string }>(HEAD, 'GET', `/api/documents/prints/${job.id}`)).state;
    for (let left = 600; left > 0 && (await state()) !== 'done'; left -= 1) await new Promise((resolve) => setTimeout(resolve, 50));
    const before = house.looker.files;
    const archive = await house.leaksAt(HEAD, `/api/documents/prints/${job.id}/file`);
    expect(archive.status).toBe(200);
    expect(house.looker.files - before).toBeGreaterThan(drafted.length * 3);
    expect([...leaks, ...archive.leaks]).toEqual([]);
  }, 240_000);
});
