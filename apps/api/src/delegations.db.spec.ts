import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { SessionView } from '@tiepdan/identity/contract';
import { Clock } from '@tiepdan/platform/api';
import { type RunningApp, runApp } from './testing/running-app.js';

/** A head on leave, through the whole application. */
describe('delegations over HTTP', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await runApp();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => running.stop());

  const head = () => running.as('head');
  const officer = () => running.as('petition-officer');
  const idOf = async (who: ReturnType<typeof head>) => ((await who.send('GET', '/api/session').expect(200)).body as SessionView).accountId;
  const today = (day: string) => jest.spyOn(running.app.get(Clock), 'today').mockReturnValue(day);

  it('an officer stands in on the days, in the head’s name, and is nobody but themself before and after', async () => {
    today('2026-12-01');
    const [headId, officerId] = [await idOf(head()), await idOf(officer())];
    const lock = (from: string, to: string) => officer().send('POST', '/api/period-locks', { from, to, reason: 'Đã nộp báo cáo' });
    const { body: offer } = await head().send('GET', `/api/delegation-offers?toId=${officerId}`).expect(200);
    const offered = (offer.groups as { permissions: { name: string }[] }[]).flatMap(({ permissions }) => permissions.map(({ name }) => name));
    expect(offered).toEqual(expect.arrayContaining(['period.lock', 'petition.approve']));
    expect(offered.filter((name) => /^(account|role|separation|delegation|audit)\./.test(name))).toEqual([]);
    const { body: made } = await head()
      .send('POST', '/api/delegations', { toId: officerId, permissions: ['period.lock'], fromOn: '2026-12-07', toOn: '2026-12-11', reason: 'Nghỉ phép năm', paper: '12/GUQ-BTCD' })
      .expect(201);

    today('2026-12-06');
    await lock('2024-03-15', '2024-06-14').expect(403);
    today('2026-12-07');
    const { body: session } = await officer().send('GET', '/api/session').expect(200);
    expect(session.standsInFor).toEqual([{ id: headId, fullName: expect.any(String), toOn: '2026-12-11', permissions: ['period.lock'] }]);
    expect(session.permissions).toContain('period.lock');
    await lock('2024-03-15', '2024-06-14').expect(201);
    const [deed] = await running.database.source.query<{ actor_id: string; on_behalf_of: string }[]>(`SELECT actor_id, on_behalf_of FROM audit_record WHERE subject_kind = 'period-lock' ORDER BY id DESC LIMIT 1`);
    expect(deed).toEqual({ actor_id: officerId, on_behalf_of: headId });
    today('2026-12-12');
    await lock('2024-06-15', '2024-09-14').expect(403);

    const { body: own } = await officer().send('GET', '/api/own-delegations').expect(200);
    expect(own.items).toMatchObject([{ id: made.id, state: 'over', paper: '12/GUQ-BTCD', mayEnd: false }]);
  });

  it('ends with the next request when the administrator ends it, who cannot make one', async () => {
    today('2026-12-21');
    const officerId = await idOf(officer());
    const { body: made } = await head().send('POST', '/api/delegations', { toId: officerId, permissions: ['period.lock'], fromOn: '2026-12-21', toOn: '2026-12-23', reason: 'Đi công tác' }).expect(201);
    expect((await officer().send('GET', '/api/session').expect(200)).body.permissions).toContain('period.lock');
    const administrator = running.as('administrator');
    await administrator.send('POST', '/api/delegations', { toId: officerId, permissions: ['account.manage'], fromOn: '2026-12-21', toOn: '2026-12-23', reason: 'x' }).expect(403);
    const paper = await officer().send('GET', `/api/delegations/${made.id}/paper`).expect(200);
    expect(paper.headers['content-disposition']).toContain('giay-uy-quyen-2026-12-21.docx');
    await running.as('reception-officer').send('GET', `/api/delegations/${made.id}/paper`).expect(404);
    await administrator.send('POST', `/api/delegations/${made.id}/end`, { version: made.version, reason: 'Trưởng Ban về sớm' }).expect(200);
    expect((await officer().send('GET', '/api/session').expect(200)).body.permissions).not.toContain('period.lock');
    expect((await officer().send('GET', `/api/delegations/${made.id}/paper`).expect(409)).body.code).toBe('DELEGATION.NO_PAPER');
    const { body: history } = await head().send('GET', `/api/delegations/${made.id}/history`).expect(200);
    expect((history as { label: string }[]).map(({ label }) => label)).toEqual(['Kết thúc sớm ủy quyền', 'Lập ủy quyền']);
  });
});
