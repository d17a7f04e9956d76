import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { petitionPaths } from '@tiepdan/petition/contract';
import { NOTHING_RECOMMENDED, resolutionPaths } from '@tiepdan/resolution/contract';
import { type ResolutionDesk, openResolutionDesk } from '../testing/resolution-desk.js';

const SOME = { recover: { money: 250_000_000, land: 120.5 }, restore: { money: 40_000_000, land: 0 }, restoreOrganisations: 1, restorePeople: 2, disciplineOrganisations: 0, disciplinePeople: 3, disciplineOfficials: 2 };

/** Decisions on complaints and conclusions about denunciations; it is 20/10/2026. */
describe('a decision', () => {
  let desk: ResolutionDesk;
  beforeAll(async () => {
    desk = await openResolutionDesk();
  });
  afterAll(() => desk?.stop());

  const stageOf = async (id: string) => (await desk.query<{ stage: string }>('SELECT stage FROM petition WHERE id = $1', [id]))[0]?.stage;

  it('resolves its petition and says what it demands, in one act', async () => {
    const petitionId = await desk.accepted();
    const { status, body } = await desk.issue(petitionId, { outcome: 'partly-right', inEffectOn: '2026-11-01', enforceBy: '2026-12-01', agencyId: desk.bodies.own, recommendations: SOME });
    expect([status, body]).toEqual([201, { id: body.id, version: 1, petitionVersion: expect.any(Number) }]);
    expect(await stageOf(petitionId)).toBe('resolved');
    expect(await desk.decision(body.id)).toMatchObject({
      petitionId,
      kind: 'complaint',
      instance: 1,
      outcome: 'partly-right',
      paper: '15/QĐ-UBND',
      issuedOn: '2026-10-01',
      inEffectOn: '2026-11-01',
      enforceBy: '2026-12-01',
      agencyName: 'Sở Thử Nghiệm',
      completedOn: null,
      state: 'open',
      recommendations: SOME,
      recover: { due: SOME.recover, done: { money: 0, land: 0 }, left: SOME.recover },
      disciplinePeople: { due: 3, done: 0, left: 3 },
      facts: [],
      timeliness: { dueOn: '2026-10-05', late: false, daysLate: 0 },
      actions: ['correct', 'enforce', 'complete'],
    });
    const [detailed, resolved] = await desk.history(petitionId);
    expect(resolved).toMatchObject({ type: 'resolved' });
    expect(detailed).toMatchObject({ type: 'decision-detailed' });
    expect(detailed?.changes).toContainEqual({ field: 'recover', label: 'Kiến nghị thu hồi cho Nhà nước', before: null, after: '250 triệu đồng và 120,5 m²' });
  });

  it('is the office’s own, unless its petition was urged: then it is counted where it was decided', async () => {
    const [accepted, urged] = [await desk.accepted(), await desk.accepted()];
    await desk.query(`UPDATE petition SET stage = 'urged', competence = 'outside', way = 'urge' WHERE id = $1`, [urged]);
    const ids = [(await desk.issue(accepted)).body.id, (await desk.issue(urged)).body.id];
    const rows = await desk.query<{ id: string; own: boolean }>(`SELECT id, own FROM resolution_decision WHERE id = ANY ($1)`, [ids]);
    expect(ids.map((id) => rows.find((row) => row.id === id)?.own)).toEqual([true, false]);
  });

  it('on a second complaint is not the office’s own where the first was: the direct superior decides it', async () => {
    const [first, second] = [await desk.accepted(), await desk.accepted()];
    expect((await desk.issue(first)).status).toBe(201);
    await desk.query(`UPDATE petition SET instance = 2, matter_id = (SELECT matter_id FROM petition WHERE id = $1) WHERE id = $2`, [first, second]);
    const offered = async () => (await desk.as('petition-officer').send('GET', petitionPaths.one(second))).body;
    expect(await offered()).toMatchObject({ withheld: [{ action: 'resolve', why: expect.stringContaining('cấp trên trực tiếp') }], actions: expect.not.arrayContaining(['resolve']) });
    const { status, body } = await desk.issue(second, { outcome: 'upheld' });
    expect([status, body.code, body.message]).toEqual([409, 'SEPARATION.SAME_PERSON', expect.stringContaining('cấp trên trực tiếp')]);
    expect(await stageOf(second)).toBe('accepted');
    await desk.query(`UPDATE resolution_decision SET own = false WHERE petition_id = $1`, [first]);
    expect(await offered()).toMatchObject({ withheld: [], actions: expect.arrayContaining(['resolve']) });
    expect((await desk.issue(second, { outcome: 'upheld' })).status).toBe(201);
  });

  it('is late when its limit had passed', async () => {
    const petitionId = await desk.accepted();
    const { body } = await desk.issue(petitionId, { on: '2026-10-15' });
    expect((await desk.decision(body.id)).timeliness).toEqual({ dueOn: '2026-10-05', late: true, daysLate: 10 });
    expect((await desk.panel(petitionId)).timeliness).toEqual({ dueOn: '2026-10-05', late: true, daysLate: 10 });
  });

  it.each([
    ['on a day to come', { on: '2026-10-21' }, 'PETITION.STEP_IN_FUTURE'],
    ['in effect before it is issued', { inEffectOn: '2026-09-30' }, 'RESOLUTION.DAY_BEFORE'],
    ['to be enforced before it is issued', { enforceBy: '2026-09-30' }, 'RESOLUTION.DAY_BEFORE'],
    ['with an outcome of the second instance', { outcome: 'upheld' as const }, 'PETITION.OUTCOME_NOT_DUE'],
    ['by an unknown body', { agencyId: '00000000-0000-7000-8000-00000000ffff' }, 'RESOLUTION.UNKNOWN_AGENCY'],
    ['with more officials than people', { recommendations: { ...NOTHING_RECOMMENDED, disciplinePeople: 1, disciplineOfficials: 2 } }, 'RESOLUTION.OFFICIALS_EXCEED_PEOPLE'],
    ['with a fraction of a đồng', { recommendations: { ...NOTHING_RECOMMENDED, recover: { money: 0.5, land: 0 } } }, 'REQUEST.INVALID'],
    ['with less than nothing', { recommendations: { ...NOTHING_RECOMMENDED, restore: { money: 0, land: -1 } } }, 'REQUEST.INVALID'],
  ])('is refused %s, and its petition stays as it was', async (_, changes, code) => {
    const petitionId = await desk.accepted();
    expect((await desk.issue(petitionId, changes)).body.code).toBe(code);
    expect(await stageOf(petitionId)).toBe('accepted');
    expect((await desk.panel(petitionId)).decisions).toEqual([]);
  });

  it('of the second instance lets the first stand, or amends it', async () => {
    const petitionId = await desk.accepted();
    await desk.second(petitionId);
    expect((await desk.panel(petitionId)).outcomes).toEqual(['upheld', 'amended']);
    expect((await desk.issue(petitionId, { outcome: 'right' })).body.code).toBe('PETITION.OUTCOME_NOT_DUE');
    const { body } = await desk.issue(petitionId, { outcome: 'amended' });
    expect(await desk.decision(body.id)).toMatchObject({ instance: 2, outcome: 'amended' });
  });

  it('is a conclusion about a denunciation, of either instance with the same outcomes', async () => {
    const petitionId = await desk.accepted('denunciation');
    await desk.second(petitionId);
    const { body } = await desk.issue(petitionId, { outcome: 'wrong', paper: '7/KL-UBND' });
    expect(await desk.decision(body.id)).toMatchObject({ kind: 'denunciation', instance: 2, outcome: 'wrong', sealed: true });
  });

  it('comes of the petition’s own step too, and of no ending without one', async () => {
    const [right, conciliated, proposal] = [await desk.accepted(), await desk.accepted(), await desk.accepted('proposal')];
    const resolve = async (id: string, outcome: string) => {
      const [row] = await desk.query<{ version: number }>('SELECT version FROM petition WHERE id = $1', [id]);
      return (await desk.post('petition-officer', petitionPaths.step(id, 'resolve'), { version: row?.version, on: '2026-10-02', outcome, paper: '3/QĐ-UBND' })).status;
    };
    expect([await resolve(right, 'right'), await resolve(conciliated, 'conciliated'), await resolve(proposal, 'answered')]).toEqual([200, 200, 200]);
    expect((await desk.panel(right)).decisions).toMatchObject([{ outcome: 'right', issuedOn: '2026-10-02', paper: '3/QĐ-UBND', recommendations: NOTHING_RECOMMENDED }]);
    expect((await desk.panel(conciliated)).decisions).toEqual([]);
    expect(await desk.panel(proposal)).toMatchObject({ kind: null, decisions: [], outcomes: [], actions: [] });
  });

  it('is corrected with a reason; the history keeps what it said', async () => {
    const { petitionId, id } = await desk.decided(SOME);
    const correction = { version: 1, outcome: 'wrong', paper: '16/QĐ-UBND', recommendations: { ...SOME, restorePeople: 5 }, reason: 'Ghi nhầm số' };
    const put = (role: 'petition-officer' | 'leader', body: object) => desk.as(role).send('PUT', resolutionPaths.decision(id), body);
    expect((await put('leader', correction)).body.code).toBe('PERMISSION.MISSING');
    await put('petition-officer', correction).expect(200);
    expect(await desk.decision(id)).toMatchObject({ version: 2, outcome: 'wrong', paper: '16/QĐ-UBND', recommendations: { restorePeople: 5 } });
    expect((await put('petition-officer', correction)).body.code).toBe('RECORD.CHANGED_MEANWHILE');
    const [entry] = await desk.history(petitionId);
    expect(entry).toMatchObject({ type: 'decision-corrected', reason: 'Ghi nhầm số' });
    expect(entry?.changes.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['Kết quả', 'Đúng toàn bộ', 'Sai'],
      ['Số, ký hiệu', '15/QĐ-UBND', '16/QĐ-UBND'],
      ['Số cá nhân được trả lại quyền lợi', '2', '5'],
    ]);
    expect((await put('petition-officer', { ...correction, version: 2, outcome: 'upheld' })).body.code).toBe('RESOLUTION.OUTCOME_NOT_DUE');
  });

  it('demands no less than was done already', async () => {
    const { id } = await desk.decided(SOME);
    await desk.fact(id, { kind: 'collected', on: '2026-10-05', money: 100_000_000 });
    const put = (money: number) => desk.as('head').send('PUT', resolutionPaths.decision(id), { version: 1, outcome: 'right', paper: '15/QĐ-UBND', recommendations: { ...SOME, recover: { money, land: 120.5 } }, reason: 'Sửa' });
    const { body } = await put(99_999_999);
    expect([body.code, body.fields[0].path]).toEqual(['RESOLUTION.BELOW_DONE', 'recommendations.recover']);
    await put(100_000_000).expect(200);
  });

  it('is cancelled by the head alone, once its petition is open again and nothing was enforced', async () => {
    const { petitionId, id } = await desk.decided(SOME);
    const cancel = async (role: 'head' | 'petition-officer') => (await desk.post(role, resolutionPaths.cancelDecision(id), { version: 1, reason: 'Ghi nhầm hồ sơ' })).body;
    expect((await cancel('petition-officer')).code).toBe('PERMISSION.MISSING');
    expect((await cancel('head')).code).toBe('RESOLUTION.STILL_RESOLVED');
    const { body: fact } = await desk.fact(id, { kind: 'handled', on: '2026-10-05', people: 1 });
    const [row] = await desk.query<{ version: number }>('SELECT version FROM petition WHERE id = $1', [petitionId]);
    await desk.post('head', petitionPaths.step(petitionId, 'reopen'), { version: row?.version, on: '2026-10-10', reason: 'Ghi nhầm' });
    expect((await cancel('head')).code).toBe('RESOLUTION.HAS_FACTS');
    await desk.post('petition-officer', resolutionPaths.cancelFact(fact.id), { version: 1, reason: 'Ghi nhầm' });
    expect(await cancel('head')).toEqual({ id, version: 2 });
    expect(await desk.decision(id)).toMatchObject({ status: 'cancelled', actions: [] });
    expect((await cancel('head')).code).toBe('RESOLUTION.CANCELLED');
    expect((await desk.fact(id, { kind: 'handled', on: '2026-10-05', people: 1 })).body.code).toBe('RESOLUTION.CANCELLED');
  });

  it('keeps its petition from being cancelled', async () => {
    const { petitionId } = await desk.decided();
    const [row] = await desk.query<{ version: number }>('SELECT version FROM petition WHERE id = $1', [petitionId]);
    expect((await desk.post('head', petitionPaths.cancel(petitionId), { version: row?.version, reason: 'Vào sổ nhầm' })).body.code).toBe('PETITION.HAS_RESOLUTION');
  });

  it('names nobody of a sealed matter', async () => {
    const petitionId = await desk.accepted('denunciation', 'Đặng Thị Hoà');
    const { body } = await desk.issue(petitionId, { note: 'Theo tố cáo của bà Đặng Thị Hoà' });
    expect(body.code).toBe('SEALED.TEXT_NAMES_PERSON');
    expect(await stageOf(petitionId)).toBe('accepted');
  });
});
