import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@tiepdan/platform/contract';
import { type ResolutionView, resolutionPaths } from '@tiepdan/resolution/contract';
import { type ResolutionDesk, openResolutionDesk } from '../testing/resolution-desk.js';
import { signIn } from '../testing/running-app.js';

/** Verification, transfer to investigators, protection, and what the page of a petition and the list of decisions show; it is 20/10/2026. */
describe('the resolution of a case', () => {
  let desk: ResolutionDesk;
  beforeAll(async () => {
    desk = await openResolutionDesk();
  });
  afterAll(() => desk?.stop());

  const order = (id: string, changes: object = {}, role: Role = 'petition-officer') =>
    desk.post(role, resolutionPaths.verifications(id), { on: '2026-09-10', paper: '8/QĐ-UBND', team: 'Tổ xác minh gồm 3 công chức', dueOn: '2026-09-25', ...changes });
  const report = (id: string, changes: object = {}, role: Role = 'petition-officer') =>
    desk.post(role, resolutionPaths.report(id), { version: 1, on: '2026-09-24', paper: '30/BC', finding: 'Nội dung khiếu nại có cơ sở một phần.', ...changes });
  const transfer = (id: string, changes: object = {}, role: Role = 'petition-officer') =>
    desk.post(role, resolutionPaths.transfers(id), { on: '2026-10-02', paper: '4/CV', body: 'Cơ quan Cảnh sát điều tra Công an tỉnh', cases: 1, people: 3, officials: 2, ...changes });
  const protect = (id: string, changes: object = {}, role: Role = 'petition-officer') =>
    desk.post(role, resolutionPaths.protections(id), { on: '2026-09-12', measure: 'work', people: 2, paper: '9/QĐ-SNV', agencyId: desk.bodies.own, ...changes });
  const reason = { version: 1, reason: 'Ghi nhầm hồ sơ' };

  it('verifies: one at a time, by a body or a team, and reports', async () => {
    const id = await desk.accepted();
    const { status, body } = await order(id);
    expect([status, body]).toEqual([201, { id: body.id, version: 1 }]);
    expect((await order(id)).body.code).toBe('RESOLUTION.VERIFICATION_OPEN');
    expect((await report(body.id, { on: '2026-09-09' })).body.code).toBe('RESOLUTION.DAY_BEFORE');
    expect((await report(body.id)).body).toEqual({ id: body.id, version: 2 });
    expect((await report(body.id, { version: 2 })).body.code).toBe('RESOLUTION.REPORTED');
    const { body: again } = await order(id, { on: '2026-09-28', dueOn: null, agencyId: desk.bodies.own, team: null });
    expect((await desk.panel(id)).verifications).toMatchObject([
      { orderedOn: '2026-09-10', team: 'Tổ xác minh gồm 3 công chức', dueOn: '2026-09-25', reportedOn: '2026-09-24', reportPaper: '30/BC', finding: 'Nội dung khiếu nại có cơ sở một phần.' },
      { orderedOn: '2026-09-28', agencyName: 'Sở Thử Nghiệm', reportedOn: null },
    ]);
    await desk.post('petition-officer', resolutionPaths.cancelVerification(again.id), reason);
    expect((await desk.panel(id)).actions).toContain('verify');
    expect((await desk.history(id)).map(({ type }) => type).slice(0, 4)).toEqual(['verification-cancelled', 'verification-ordered', 'verification-reported', 'verification-ordered']);
  });

  it.each([
    ['by nobody', { team: null }, 'RESOLUTION.VERIFIER_MISSING'],
    ['before the petition came', { on: '2026-08-31' }, 'RESOLUTION.DAY_BEFORE'],
    ['on a day to come', { on: '2026-10-21', dueOn: null }, 'RESOLUTION.DAY_IN_FUTURE'],
    ['with its report due before', { dueOn: '2026-09-09' }, 'RESOLUTION.DAY_BEFORE'],
    ['by an unknown body', { agencyId: '00000000-0000-7000-8000-00000000ffff' }, 'RESOLUTION.UNKNOWN_AGENCY'],
  ])('does not verify %s', async (_, changes, code) => {
    expect((await order(await desk.accepted(), changes)).body.code).toBe(code);
  });

  it('verifies no petition that is not accepted, and no proposal', async () => {
    const { id } = await desk.petition();
    expect((await order(id)).body.code).toBe('RESOLUTION.NOT_ACCEPTED');
    const proposal = await desk.accepted('proposal');
    expect((await order(proposal)).body.code).toBe('RESOLUTION.NOT_A_CASE');
    expect((await transfer(proposal)).body.code).toBe('RESOLUTION.NOT_A_CASE');
  });

  it('hands over to the investigators, and takes that back', async () => {
    const id = await desk.accepted('denunciation');
    expect((await transfer(id, { officials: 4 })).body.code).toBe('RESOLUTION.OFFICIALS_EXCEED_PEOPLE');
    expect((await transfer(id, { on: '2026-08-31' })).body.code).toBe('RESOLUTION.DAY_BEFORE');
    expect((await transfer(id, { cases: 0 })).body.code).toBe('REQUEST.INVALID');
    const { body } = await transfer(id);
    expect((await desk.panel(id)).transfers).toMatchObject([{ status: 'active', on: '2026-10-02', cases: 1, people: 3, officials: 2, body: 'Cơ quan Cảnh sát điều tra Công an tỉnh' }]);
    expect((await desk.post('petition-officer', resolutionPaths.cancelTransfer(body.id), reason)).body).toEqual({ id: body.id, version: 2 });
    expect((await desk.panel(id)).transfers).toMatchObject([{ status: 'cancelled' }]);
  });

  it('protects who denounces until it ends, and says how many, never who', async () => {
    const id = await desk.accepted('denunciation', 'Đặng Thị Hoà');
    expect((await protect(id, { note: 'Bảo vệ bà Đặng Thị Hoà' })).body.code).toBe('SEALED.TEXT_NAMES_PERSON');
    expect((await protect(id, { people: 0 })).body.code).toBe('REQUEST.INVALID');
    const { body } = await protect(id);
    const end = (changes: object = {}) => desk.post('petition-officer', resolutionPaths.endProtection(body.id), { version: 1, on: '2026-10-12', reason: 'Không còn nguy cơ', ...changes });
    expect((await end({ on: '2026-09-11' })).body.code).toBe('RESOLUTION.DAY_BEFORE');
    expect((await end()).body).toEqual({ id: body.id, version: 2 });
    expect((await end({ version: 2 })).body.code).toBe('RESOLUTION.PROTECTION_ENDED');
    expect((await desk.panel(id)).protections).toMatchObject([{ measure: 'work', takenOn: '2026-09-12', people: 2, agencyName: 'Sở Thử Nghiệm', endedOn: '2026-10-12', endReason: 'Không còn nguy cơ' }]);
    expect((await desk.post('petition-officer', resolutionPaths.cancelProtection(body.id), { ...reason, version: 2 })).body.version).toBe(3);
    expect((await protect(await desk.accepted())).body.code).toBe('RESOLUTION.NOT_DENUNCIATION');
  });

  it('is written by officers of petitions and the head, and read by whoever reads cases', async () => {
    const id = await desk.accepted('denunciation');
    for (const act of [order, transfer, protect]) {
      for (const role of ['leader', 'reception-officer', 'compiler'] as const) expect((await act(id, {}, role)).body.code).toBe('PERMISSION.MISSING');
      expect((await act(id, {}, 'head')).status).toBe(201);
    }
    const seen = await desk.panel(id, 'leader');
    expect(seen).toMatchObject({ actions: [], mayHandle: false, verifications: [{}], transfers: [{}], protections: [{}] });
    expect((await desk.as('agency').send('GET', resolutionPaths.ofPetition(id))).status).toBe(403);
  });

  it('offers what the actions take, stage by stage', async () => {
    const actions = async (id: string): Promise<ResolutionView['actions']> => (await desk.panel(id)).actions;
    const { id } = await desk.petition('denunciation');
    expect(await actions(id)).toEqual(['transfer', 'protect']);
    const accepted = await desk.accepted('denunciation');
    expect(await actions(accepted)).toEqual(['verify', 'decide', 'transfer', 'protect']);
    await order(accepted);
    expect(await actions(accepted)).toEqual(['decide', 'transfer', 'protect']);
    await desk.issue(accepted);
    expect(await actions(accepted)).toEqual(['transfer', 'protect']);
    expect(await actions(await desk.accepted())).toEqual(['verify', 'decide', 'transfer']);
  });

  it('masks what was written before its matter was sealed', async () => {
    const id = await desk.accepted('complaint', 'Lý Thị Kín Đáo');
    await order(id, { team: 'Tổ xác minh khiếu nại của bà Lý Thị Kín Đáo' });
    const { body: decided } = await desk.issue(id, { paper: 'QĐ về đơn của bà Lý Thị Kín Đáo' });
    const [matter] = await desk.query<{ id: string; version: number }>('SELECT m.id, m.version FROM petition p JOIN matter m ON m.id = p.matter_id WHERE p.id = $1', [id]);
    const sealed = { kind: 'complaint', fieldCode: 'land', summary: 'Bồi thường đất', sealed: true, version: matter?.version, reason: 'Người khiếu nại đề nghị giữ bí mật' };
    await desk.as('head').send('PUT', `/api/matters/${matter?.id}`, sealed).expect(200);
    const seen = await desk.panel(id);
    expect(seen).toMatchObject({ sealed: true, verifications: [{ orderedOn: '2026-09-10', paper: '8/QĐ-UBND' }] });
    const corrected = { version: 1, outcome: 'right', paper: '15/QĐ-UBND', recommendations: seen.decisions[0]?.recommendations, reason: 'Ghi đúng số' };
    await desk.as('head').send('PUT', resolutionPaths.decision(decided.id), corrected).expect(200);
    const stored = await desk.query(`SELECT data FROM history_event WHERE subject_id = $1 AND type = 'decision-corrected'`, [id]);
    const { body: list } = await desk.as('head').send('GET', resolutionPaths.decisions).expect(200);
    expect(JSON.stringify([seen, stored, list, await desk.decision(decided.id), await desk.history(id)])).not.toContain('Kín Đáo');
  });
});

describe('another office', () => {
  let desk: ResolutionDesk;
  beforeAll(async () => {
    desk = await openResolutionDesk();
  });
  afterAll(() => desk?.stop());

  it('finds nothing of this one, and counts nothing of it', async () => {
    const { petitionId, id } = await desk.decided({ recover: { money: 5, land: 0 } });
    await desk.query(
      `INSERT INTO account (office_id, username, full_name, position, roles, password_hash)
       SELECT o.id, 'head-xa', a.full_name, a.position, a.roles, a.password_hash FROM account a, office o WHERE a.username = 'head' AND o.code = 'xa'`,
    );
    const theirs = await signIn(desk.running.app.getHttpServer(), 'head-xa');
    for (const path of [resolutionPaths.ofPetition(petitionId), resolutionPaths.decision(id)]) expect((await theirs.send('GET', path)).body.code).toBe('RECORD.NOT_FOUND');
    const fact = { kind: 'collected', on: '2026-10-05', money: 1 };
    expect((await theirs.send('POST', resolutionPaths.facts(id), fact)).body.code).toBe('RECORD.NOT_FOUND');
    expect((await theirs.send('GET', resolutionPaths.decisions)).body).toMatchObject({ total: 0, items: [] });
    expect((await theirs.send('GET', resolutionPaths.counts)).body).toEqual({ open: 0, overdue: 0, done: 0 });
  });
});

describe('the list of decisions to enforce', () => {
  let desk: ResolutionDesk;
  let ids: { open: string; overdue: string; done: string; conclusion: string };

  beforeAll(async () => {
    desk = await openResolutionDesk();
    const decide = async (kind: 'complaint' | 'denunciation', changes: object): Promise<string> => (await desk.issue(await desk.accepted(kind), changes)).body.id;
    const recover = (money: number) => ({ recommendations: { recover: { money, land: 0 }, restore: { money: 0, land: 1.5 }, restoreOrganisations: 0, restorePeople: 1, disciplineOrganisations: 0, disciplinePeople: 0, disciplineOfficials: 0 } });
    ids = {
      open: await decide('complaint', { on: '2026-10-01', agencyId: desk.bodies.own, enforceBy: '2026-10-20', ...recover(100) }),
      overdue: await decide('complaint', { on: '2026-10-02', agencyId: desk.bodies.other, enforceBy: '2026-10-19', ...recover(10) }),
      done: await decide('complaint', { on: '2026-10-03' }),
      conclusion: await decide('denunciation', { on: '2026-10-04', outcome: 'wrong', ...recover(1) }),
    };
    await desk.fact(ids.open, { kind: 'collected', on: '2026-10-05', money: 60 });
    await desk.fact(ids.overdue, { kind: 'collected', on: '2026-10-05', money: 11, surplusReason: 'Nộp thừa' });
    await desk.fact(ids.done, { kind: 'completed', on: '2026-10-06' });
    const cancelled = await desk.accepted();
    await desk.issue(cancelled, recover(1000));
    await desk.query(`UPDATE petition SET status = 'cancelled' WHERE id = $1`, [cancelled]);
  });
  afterAll(() => desk?.stop());

  const list = async (query: string) => (await desk.as('compiler').send('GET', `${resolutionPaths.decisions}?${query}`).expect(200)).body;
  const found = async (query: string) => {
    const { items, total } = await list(query);
    expect(total).toBe(items.length);
    return items.map(({ id }: { id: string }) => Object.entries(ids).find(([, one]) => one === id)?.[0]);
  };

  it('is narrowed by kind, state, body and day of issue, the newest first', async () => {
    expect(await found('')).toEqual(['conclusion', 'done', 'overdue', 'open']);
    expect(await found('kind=denunciation')).toEqual(['conclusion']);
    expect(await found('state=open')).toEqual(['conclusion', 'open']);
    expect(await found('state=overdue')).toEqual(['overdue']);
    expect(await found('state=done&kind=complaint')).toEqual(['done']);
    expect(await found(`agencyId=${desk.bodies.own}`)).toEqual(['open']);
    expect(await found('from=2026-10-02&to=2026-10-03')).toEqual(['done', 'overdue']);
    expect((await desk.as('compiler').send('GET', `${resolutionPaths.decisions}?state=late`)).status).toBe(400);
  });

  it('goes on page by page, with the sums of all', async () => {
    const first = await list('limit=3');
    expect([first.items.length, first.total]).toEqual([3, 4]);
    const rest = await list(`limit=3&cursor=${first.nextCursor}`);
    expect([rest.items.map(({ id }: { id: string }) => id), rest.nextCursor]).toEqual([[ids.open], null]);
    const sums = { recover: { due: { money: 111, land: 0 }, done: { money: 71, land: 0 }, left: { money: 41, land: 0 } }, restore: { due: { money: 0, land: 4.5 }, done: { money: 0, land: 0 }, left: { money: 0, land: 4.5 } } };
    expect([first.sums, rest.sums]).toEqual([sums, sums]);
  });

  it('is counted by state, whatever state is asked for', async () => {
    const counts = async (query: string) => (await desk.as('leader').send('GET', `${resolutionPaths.counts}?${query}`).expect(200)).body;
    expect(await counts('state=done')).toEqual({ open: 2, overdue: 1, done: 1 });
    expect(await counts('kind=complaint')).toEqual({ open: 1, overdue: 1, done: 1 });
  });
});
