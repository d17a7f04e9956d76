import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PetitionView, petitionPaths } from '@tiepdan/petition/contract';
import { receptionPaths } from '@tiepdan/reception/contract';
import type { Role } from '@tiepdan/platform/contract';
import { restrictRole, writeViews } from '../testing/restricted.js';
import { type RunningApp, runApp } from '../testing/running-app.js';

const PERSON = { fullName: 'Vi Thị Nậm Thử', birthYear: 1970, sex: 'female', paperKind: 'citizen-id', paperNumber: '000000880088', address: 'Số 8, thôn Thử, xã Thử' };

/** Accounts of restricted reach do their work whole: what they write is written as anybody would write it, and nobody else's is touched. */
describe('work at a restricted reach', () => {
  let running: RunningApp;
  const day = new Date().toISOString().slice(0, 10);
  const registration = (kind: 'complaint' | 'denunciation', person: object = PERSON) => ({
    receivedOn: day,
    source: 'post',
    anonymous: false,
    senders: [{ details: person }],
    signatoryCount: 1,
    kind,
    fieldCode: 'other',
    matter: { details: { kind, fieldCode: 'other', summary: 'Việc bồi thường khi làm đường' } },
    summary: 'Việc bồi thường khi làm đường',
    eligibility: 'pending',
  });
  const visit = (kind: 'complaint' | 'denunciation') => ({
    receivedOn: day,
    mode: 'regular',
    officerId: running.office.accountId,
    attendance: 'received',
    headCount: 1,
    people: [{ details: PERSON }],
    matter: { details: { kind, fieldCode: 'other', summary: 'Việc bồi thường khi làm đường' } },
    content: 'Việc bồi thường khi làm đường',
    result: 'guided',
  });
  const send = async <T>(role: Role, method: string, path: string, body: object | undefined, status: number): Promise<T> => {
    const answer = await running.as(role).send(method, path, body);
    if (answer.status !== status) throw new Error(`${method} ${path} → ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as T;
  };
  const register = (role: Role, kind: 'complaint' | 'denunciation', person?: object) => send<{ id: string }>(role, 'POST', petitionPaths.list, registration(kind, person), 201);

  /** How many rows of each table belong to a petition, what is written of it by triggers and limits among them. */
  async function rowsOf(id: string): Promise<Record<string, number>> {
    const tables = await running.database.source.query<{ name: string }[]>(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'petition_id' AND table_name IN (SELECT tablename FROM pg_tables WHERE schemaname = 'public') ORDER BY 1`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const [row] = await running.database.source.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${name} WHERE petition_id = $1`, [id]);
      counts[name] = row?.count ?? 0;
    }
    const [history] = await running.database.source.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM history_event WHERE subject_id = $1`, [id]);
    return { ...counts, history: history?.count ?? 0 };
  }

  beforeAll(async () => {
    running = await runApp();
    await writeViews(running.database);
    await restrictRole(running.database, running.office.officeId, 'petition-officer', { records: 'assigned' });
    await restrictRole(running.database, running.office.officeId, 'reception-officer', { sealed: 'hidden' });
  }, 60_000);
  afterAll(() => running.stop());

  it.each(['complaint', 'denunciation'] as const)('writes of a %s what somebody who sees everything writes', async (kind) => {
    const [whole, assigned, unsealed] = [await register('head', kind), await register('petition-officer', kind), await register('reception-officer', kind)];
    const expected = await rowsOf(whole.id);
    expect(Object.values(expected).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(3);
    expect(await rowsOf(assigned.id)).toEqual(expected);
    expect(await rowsOf(unsealed.id)).toEqual(expected);
  });

  it('goes on with what it registered: corrects, cancels and restores it', async () => {
    const { id } = await register('petition-officer', 'complaint');
    const read = () => send<PetitionView>('petition-officer', 'GET', petitionPaths.one(id), undefined, 200);
    const before = await read();
    const { senders, ...rest } = registration('complaint');
    const correction = { ...rest, senders: [{ citizenId: (before.senders[0] as { citizenId?: string }).citizenId ?? '' }], matter: { matterId: before.matterId }, version: before.version, reason: 'Ghi rõ hơn', summary: 'Việc bồi thường khi mở đường' };
    expect(senders).toHaveLength(1);
    await send('petition-officer', 'PUT', petitionPaths.one(id), correction, 200);
    expect((await read()).summary).toBe('Việc bồi thường khi mở đường');
    await send('petition-officer', 'POST', petitionPaths.cancel(id), { version: (await read()).version, reason: 'Vào sổ hai lần' }, 200);
    await send('petition-officer', 'POST', petitionPaths.restore(id), { version: (await read()).version, reason: 'Hủy nhầm đơn' }, 200);
    expect((await read()).status).toBe('active');
  });

  it('finds nothing of what somebody else registered, to read or to write', async () => {
    const { id } = await register('head', 'complaint', { ...PERSON, fullName: 'Vi Thị Khác', paperNumber: '000000880099' });
    await send('petition-officer', 'GET', petitionPaths.one(id), undefined, 404);
    await send('petition-officer', 'GET', petitionPaths.history(id), undefined, 404);
    await send('petition-officer', 'POST', petitionPaths.cancel(id), { version: 1, reason: 'Không phải của mình' }, 404);
    const found = await send<{ items: unknown[] }>('petition-officer', 'GET', `${petitionPaths.list}?q=Vi Thị Khác`, undefined, 200);
    expect(found.items).toEqual([]);
    await running.database.source.query(`UPDATE petition SET officer_id = a.id FROM account a WHERE a.username = 'petition-officer' AND petition.id = $1`, [id]);
    await send('petition-officer', 'GET', petitionPaths.one(id), undefined, 200);
  });

  it('gives a number to a denunciation that is hidden from whoever registered it, and then it is gone', async () => {
    const { id } = await register('reception-officer', 'denunciation');
    await send('reception-officer', 'GET', petitionPaths.one(id), undefined, 404);
    await send('head', 'GET', petitionPaths.one(id), undefined, 200);
    const { id: logged } = await send<{ id: string }>('reception-officer', 'POST', receptionPaths.list, visit('denunciation'), 201);
    await send('reception-officer', 'GET', receptionPaths.one(logged), undefined, 404);
    const { id: open } = await send<{ id: string }>('reception-officer', 'POST', receptionPaths.list, visit('complaint'), 201);
    await send('reception-officer', 'GET', receptionPaths.one(open), undefined, 200);
  });
});
