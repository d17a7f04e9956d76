import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addressesOf, getRoutes, idsByTable } from './addresses.js';
import { LeakHouse } from './house.js';

/** Requests under way at once. */
const AT_ONCE = 4;
/** Pages of a list that are turned. */
const PAGES = 20;

/**
 * Every GET of the document by somebody, for every sealed record of the demo and some of the others; a route that the guard closes
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
    }, 120_000);
    afterAll(() => house.close());

    it.each(usernames)('is in no answer, header or file that %s may read', async (username) => {
      const leaks: string[] = [];
      let read = 0;
      const routes = [...work];
      const visit = async (): Promise<void> => {
        for (let next = routes.pop(); next; next = routes.pop()) {
          let refused = 0;
          for (const address of next.addresses) {
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
      expect(read).toBeGreaterThan(20);
    }, 120_000);
  });
}

async function turn(house: LeakHouse, username: string, address: string): Promise<{ status: number; leaks: string[]; cursor: string | null }> {
  const answer = await house.ask(username, 'GET', address);
  const leaks = house.leaksOf(answer).map((leak) => `${username} ${address} ${leak}`);
  const cursor = answer.status === 200 && address.includes('limit=') ? (/"nextCursor":"([^"]+)"/.exec(answer.bytes.toString())?.[1] ?? null) : null;
  return { status: answer.status, leaks, cursor };
}
