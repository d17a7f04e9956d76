import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Secret } from '../testing/secrets.js';
import { getRoutes } from './addresses.js';
import { LeakHouse } from './house.js';

/** What somebody types into a field that looks for people or cases. */
const TYPED = /^(q|name|paper|phone|summary|address)$/;
const WHO = ['truongban', 'tiepdan'];
/** Secrets that are typed, of all of them evenly. */
const TRIED = 6;
/** A name that nobody of the demo has, as long as those that are typed. */
const NOBODY = 'Ôn Quỳ Vĩ Đẳng';

describe('what is sealed', () => {
  let house: LeakHouse;
  let typed: readonly Secret[];
  let searches: [path: string, name: string][];

  beforeAll(async () => {
    house = await LeakHouse.open();
    typed = house.secrets.filter((_, index) => index % Math.ceil(house.secrets.length / TRIED) === 0);
    searches = getRoutes(house).flatMap(({ path, parameters }) => {
      const fields = parameters.filter(({ name, in: place, schema }) => place === 'query' && TYPED.test(name) && !schema?.enum);
      return path.includes('{') ? [] : fields.map(({ name }): [string, string] => [path, name]);
    });
  }, 240_000);
  afterAll(() => house?.close());

  it('is found by no search, candidate or filter, as it is, begun, or without accents', async () => {
    const found: string[] = [];
    expect(searches.length).toBeGreaterThan(8);
    for (const who of WHO)
      for (const secret of typed)
        for (const text of variants(secret))
          for (const [path, name] of searches) {
            const answer = await house.ask(who, 'GET', `${path}?${name}=${encodeURIComponent(text)}`);
            // What was typed may stand in the answer only as what was typed: an address that is said again.
            const leaks = answer.status === 200 ? house.leaksOf(answer).filter((leak) => !leak.includes('(in an address)')) : [];
            found.push(...leaks.map((leak) => `${who} ${path}?${name}= ${leak}`));
          }
    expect(found).toEqual([]);
  }, 240_000);

  it('is not confirmed: a name that is sealed finds as much as a name that nobody has', async () => {
    const [path, name] = ['/api/citizens', 'q'];
    const names = house.secrets.filter(({ what }) => what === 'name').slice(0, 40);
    const total = async (text: string) => (JSON.parse((await house.ask('truongban', 'GET', `${path}?${name}=${encodeURIComponent(`"${text}"`)}`)).bytes.toString()) as { total?: number; items?: unknown[] }).items?.length ?? 0;
    const nobody = await total(NOBODY);
    const open = new Set((await house.database.source.query<{ name: string }[]>('SELECT full_name AS name FROM citizen')).map((row) => row.name));
    const confirmed: string[] = [];
    for (const { text } of names) if (!open.has(text) && (await exactly(text)) > nobody) confirmed.push(text);
    expect(confirmed).toEqual([]);

    /** How many of what is found is called exactly so. */
    async function exactly(text: string): Promise<number> {
      const answer = await house.ask('truongban', 'GET', `${path}?${name}=${encodeURIComponent(text)}`);
      return answer.bytes.toString().split(`"${text}"`).length - 1;
    }
  }, 60_000);
});

function variants({ what, text }: Secret): string[] {
  if (what !== 'name') return [text, text.slice(0, -3)];
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
  return [text, plain, text.slice(0, Math.ceil(text.length / 2)), text.split(' ').slice(0, 2).join(' ')];
}
