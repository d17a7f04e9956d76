import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addressesOf, getRoutes, idsByTable } from './addresses.js';
import { LeakHouse } from './house.js';

/** Requests under way at once. */
const AT_ONCE = 4;
/** Records that each route is asked for, unless every one of them is wanted; the head, who reads most, is asked for every one in any case. */
const RECORDS = process.env['LEAKS_FULL'] ? Infinity : 10;
const HEAD = 'truongban';
/** Pages of a list that are turned. */
const PAGES = 20;

/**
 * Every GET of the document by somebody, for sealed records of the demo and some of the others; a route that the guard closes
 * to somebody says so before it looks at a record, so two refusals are enough of it.
 */
export function describeAnswersTo(usernames: readonly string[]): void {
  describe('what is sealed', () => {
    let house: LeakHouse;
    let work: { route: string; addresses: string[] }[];

    beforeAll(async () => {
      house = await LeakHouse.open();
      const ids = await idsByTable(house);
      work = await Promise.all(getRoutes(house).map(async (route) => ({ route: route.path, addresses: await addressesOf(house, route, ids) })));
    }, 240_000);
    afterAll(() => house?.close());

    it.each(usernames)('is in no answer, header or file that %s may read', async (username) => {
      const leaks: string[] = [];
      let read = 0;
      const routes = [...work];
      const visit = async (): Promise<void> => {
        for (let next = routes.pop(); next; next = routes.pop()) {
          let refused = 0;
          for (const address of shareOf(next.addresses, username)) {
            for (let [page, at] = [0, address]; page < PAGES; page += 1) {
              const { status, leaks: found, cursor } = await turn(house, username, at);
              leaks.push(...found);
              refused += status === 403 ? 1 : 0;
              read += status === 200 ? 1 : 0;
              if (!cursor) break;
              at = `${address}${address.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;
            }
            if (refused > 1) break;
          }
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, visit));
      expect(leaks).toEqual([]);
      expect(read).toBeGreaterThan(OF_BODIES[username] ?? 20);
    }, 900_000);
  });
}

/** Answers that accounts of bodies have at least: they read what is their own and little else. */
const OF_BODIES: Readonly<Record<string, number>> = { coquan: 15, coquan2: 12, donvi: 8 };

/** Other records for each of them, so that together they read more of the demo than anybody alone. */
function shareOf(addresses: readonly string[], username: string): readonly string[] {
  if (username === HEAD || addresses.length <= RECORDS) return addresses;
  const step = addresses.length / RECORDS;
  const first = [...username].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return Array.from({ length: RECORDS }, (_, index) => addresses[Math.floor(index * step + first) % addresses.length] as string);
}

async function turn(house: LeakHouse, username: string, address: string): Promise<{ status: number; leaks: string[]; cursor: string | null }> {
  const answer = await house.ask(username, 'GET', address);
  const leaks = house.leaksOf(answer).map((leak) => `${username} ${address} ${leak}`);
  const cursor = answer.status === 200 && address.includes('limit=') ? (/"nextCursor":"([^"]+)"/.exec(answer.bytes.toString())?.[1] ?? null) : null;
  return { status: answer.status, leaks, cursor };
}
