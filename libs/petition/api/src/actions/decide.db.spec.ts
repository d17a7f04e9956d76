import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WAYS, type Way } from '@tiepdan/petition/contract';
import type { RegisterPetitionRequest, ProposeRequest } from '@tiepdan/petition/contract';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { DENUNCIATION, type LifeDesk, NEXT, PROPOSAL, RECEIVED, TODAY, openLifeDesk } from '../testing/life-desk.js';
import { PETITION } from '../testing/petition-desk.js';

describe('from the proposal to the decision', () => {
  let desk: LifeDesk;

  beforeAll(async () => {
    desk = await openLifeDesk();
  });
  afterAll(() => desk?.drop());

  it('is proposed by an officer, approved by the head, signed by a leader; each step is written down with its day', async () => {
    const { id } = await desk.registered();
    expect(await desk.propose.run(desk.officer, id, desk.proposal({ note: 'Đủ điều kiện' }))).toEqual({ id, version: 2, stage: 'proposed' });
    expect(await desk.view(id)).toMatchObject({ stage: 'proposed', eligibility: 'pending', way: null, proposal: { way: 'accept', note: 'Đủ điều kiện' } });
    expect(await desk.approve.run(desk.head, id, { version: 2, on: NEXT })).toEqual({ id, version: 3, stage: 'awaiting-signature' });
    expect(await desk.sign.run(desk.leader, id, { version: 3, on: TODAY })).toEqual({ id, version: 4, stage: 'accepted' });
    expect(await desk.view(id)).toMatchObject({ stage: 'accepted', eligibility: 'eligible', competence: 'within', way: 'accept', acceptedOn: TODAY, closedOn: null, proposal: null });
    const steps = await desk.steps.of(desk.officer, id);
    expect(steps.map(({ action, fromStage, toStage, on, actorName }) => [action, fromStage, toStage, on, actorName])).toEqual([
      ['register', null, 'registered', RECEIVED, 'Phạm Thị Cúc'],
      ['propose', 'registered', 'proposed', RECEIVED, 'Phạm Thị Cúc'],
      ['approve', 'proposed', 'awaiting-signature', NEXT, 'Hoàng Văn Đạt'],
      ['sign', 'awaiting-signature', 'accepted', TODAY, 'Vũ Thị Em'],
    ]);
    const history = await desk.chronicle.historyOf(desk.actor.officeId, 'petition', id);
    expect(history.map(({ type }) => type)).toEqual(['signed', 'approved', 'proposed', 'registered']);
    expect(history[2]?.changes).toContainEqual({ field: 'way', label: 'Hướng xử lý', before: null, after: 'Thụ lý' });
    expect(await desk.source.query(`SELECT action FROM audit_record WHERE subject_id = $1 ORDER BY id`, [id])).toEqual(
      ['registered', 'proposed', 'approved', 'signed'].map((verb) => ({ action: `petition.${verb}` })),
    );
  });

  it.each<[Way, string, Partial<ProposeRequest>, Partial<RegisterPetitionRequest>]>([
    ['decline', 'declined', { ground: 'out-of-time' }, {}],
    ['guide', 'guided', { competence: 'outside', competentSystem: 'administrative', recipientId: 'agency' }, {}],
    ['forward', 'forwarded', { competence: 'outside', competentSystem: 'party', recipientId: 'agency' }, {}],
    ['urge', 'urged', { competence: 'outside', competentSystem: 'administrative', recipientId: 'agency' }, {}],
    ['send-back', 'sent-back', { competence: 'outside', competentSystem: 'other' }, { source: 'press', senderBody: 'Báo Ví Dụ' }],
    ['file', 'filed', { eligibility: 'ineligible', competence: null, ineligibleReason: 'illegible' }, {}],
    ['not-handle', 'not-handled', { competence: 'outside', competentSystem: 'administrative', ground: 'sent-to-many' }, DENUNCIATION],
    ['assign', 'assigned', { recipientId: 'agency' }, PROPOSAL],
  ])('decided to %s, it stands as %s', async (way, stage, changes, petition) => {
    const recipientId = changes.recipientId ? desk.recipientId : null;
    const { id, version } = await desk.decided({ ...changes, way, recipientId }, petition);
    const ends = stage !== 'assigned' && stage !== 'urged';
    const view = await desk.view(id);
    expect(view).toMatchObject({ version, stage, way, recipientId, ground: changes.ground ?? null, closedOn: ends ? RECEIVED : null, acceptedOn: null });
    expect(view.recipientName).toBe(recipientId && 'Sở Ví Dụ');
    const steps = await desk.steps.of(desk.officer, id);
    expect(steps.at(-1)).toMatchObject({ toStage: stage, data: { way } });
    expect(steps.some(({ action }) => action === 'sign')).toBe(way === 'decline'); // what this office has signed
  });

  it('goes back with a reason, from the head and from the leader, and is proposed again', async () => {
    const { id } = await desk.registered();
    await desk.propose.run(desk.officer, id, desk.proposal());
    expect(await desk.return.run(desk.head, id, { version: 2, on: RECEIVED, reason: 'Chưa rõ nội dung' })).toEqual({ id, version: 3, stage: 'returned' });
    expect(await desk.view(id)).toMatchObject({ stage: 'returned', returnReason: 'Chưa rõ nội dung', proposal: { way: 'accept' } });
    await desk.propose.run(desk.officer, id, desk.proposal({ version: 3, on: NEXT }));
    await desk.approve.run(desk.head, id, { version: 4, on: NEXT });
    await desk.return.run(desk.leader, id, { version: 5, on: NEXT, reason: 'Bổ sung căn cứ' });
    expect((await desk.view(id)).returnReason).toBe('Bổ sung căn cứ');
  });

  it('is recalled before the head has looked at it', async () => {
    const { id } = await desk.registered();
    await desk.propose.run(desk.officer, id, desk.proposal());
    expect(await desk.recall.run(desk.officer, id, { version: 2, on: RECEIVED })).toEqual({ id, version: 3, stage: 'registered' });
    expect(await desk.view(id)).toMatchObject({ proposal: null, lastStepOn: RECEIVED });
  });

  it.each<[string, string, Partial<ProposeRequest>, Partial<RegisterPetitionRequest>]>([
    ['PETITION.KIND_BY_SUBSTANCE', 'kind', { kind: 'denunciation' }, {}],
    ['PETITION.REASON_MISSING', 'ineligibleReason', { eligibility: 'ineligible', competence: null, way: 'file' }, {}],
    ['PETITION.REASON_NOT_DUE', 'ineligibleReason', { ineligibleReason: 'illegible' }, {}],
    ['PETITION.COMPETENCE_MISSING', 'competence', { competence: null }, {}],
    ['PETITION.COMPETENCE_NOT_DUE', 'competence', { eligibility: 'ineligible', ineligibleReason: 'illegible', way: 'file' }, {}],
    ['PETITION.SYSTEM_MISSING', 'competentSystem', { competence: 'outside', way: 'guide' }, {}],
    ['PETITION.SYSTEM_NOT_DUE', 'competentSystem', { competentSystem: 'party' }, {}],
    ['PETITION.WAY_NOT_ALLOWED', 'way', { way: 'forward' }, {}],
    ['PETITION.SPLIT_FIRST', 'mixed', { mixed: true }, {}],
    ['PETITION.RECIPIENT_MISSING', 'recipientId', { competence: 'outside', competentSystem: 'party', way: 'guide' }, {}],
    ['PETITION.UNIT_MISSING', 'recipientId', { way: 'assign' }, PROPOSAL],
    ['PETITION.UNKNOWN_RECIPIENT', 'recipientId', { competence: 'outside', competentSystem: 'party', way: 'guide', recipientId: '00000000-0000-7000-8000-000000000000' }, {}],
    ['PETITION.RECIPIENT_NOT_DUE', 'recipientId', { recipientId: '00000000-0000-7000-8000-000000000000' }, {}],
    ['PETITION.GROUND_MISSING', 'ground', { way: 'decline' }, {}],
    ['PETITION.GROUND_NOT_DUE', 'ground', { way: 'decline', ground: 'identifiable' }, {}],
    ['PETITION.GROUND_NOT_DUE', 'ground', { ground: 'out-of-time' }, {}],
    ['PETITION.ANONYMOUS_INELIGIBLE', 'eligibility', {}, { anonymous: true, senders: [] }],
    ['PETITION.ANONYMOUS_NOT_VERIFIABLE', 'verifiable', { way: 'assign' }, { ...DENUNCIATION, anonymous: true, senders: [] }],
  ])('refuses a proposal with %s, naming %s, and leaves nothing behind', async (code, path, changes, petition) => {
    const { id } = await desk.registered(petition);
    const before = await footprint(desk.source);
    await expect(desk.propose.run(desk.officer, id, desk.proposal({ kind: petition.kind ?? 'complaint', ...changes }))).rejects.toMatchObject({ code, fields: [{ path }] });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('asks the matrix again on the day of the decision', async () => {
    const { id } = await desk.registered({ receivedOn: '2026-06-29', writtenOn: null });
    const forwarded = { competence: 'outside', competentSystem: 'administrative', way: 'forward', recipientId: desk.recipientId } as const;
    await expect(desk.propose.run(desk.officer, id, desk.proposal({ ...forwarded, on: '2026-06-30' }))).rejects.toMatchObject({
      code: 'PETITION.WAY_NOT_ALLOWED',
      message: `Không được xử lý theo hướng “${WAYS.forward}” với đơn này. Hướng được chọn: ${WAYS.guide}, ${WAYS.urge}.`,
    });
    await expect(desk.propose.run(desk.officer, id, desk.proposal({ ...forwarded, on: '2026-07-01' }))).resolves.toMatchObject({ stage: 'proposed' });
    await desk.source.query(`UPDATE petition SET anonymous = true WHERE id = $1`, [id]);
    await expect(desk.approve.run(desk.head, id, { version: 2, on: '2026-07-02' })).rejects.toMatchObject({ code: 'PETITION.ANONYMOUS_INELIGIBLE' });
  });

  it('signs what the office says, and nothing when it says nothing', async () => {
    await desk.source.query(`INSERT INTO office_setting (office_id, signed_ways) VALUES ($1, '{}')`, [desk.actor.officeId]);
    const { id } = await desk.registered();
    await desk.propose.run(desk.officer, id, desk.proposal());
    expect(await desk.approve.run(desk.head, id, { version: 2, on: RECEIVED })).toMatchObject({ stage: 'accepted' });
    await desk.source.query(`DELETE FROM office_setting`);
  });

  it('keeps days in order: none before the receipt, none to come, none before the step before', async () => {
    const { id } = await desk.registered();
    const on = (day: string, version = 1) => desk.propose.run(desk.officer, id, desk.proposal({ on: day, version }));
    await expect(on('2026-11-17')).rejects.toMatchObject({ code: 'PETITION.STEP_BEFORE_RECEIPT', fields: [{ path: 'on' }], message: 'Ngày 17/11/2026 trước ngày nhận đơn 18/11/2026.' });
    await expect(on('2026-11-21')).rejects.toMatchObject({ code: 'PETITION.STEP_IN_FUTURE' });
    await on(NEXT);
    await expect(desk.approve.run(desk.head, id, { version: 2, on: RECEIVED })).rejects.toMatchObject({ code: 'PETITION.STEP_BEFORE_LAST_STEP', details: { lastOn: '19/11/2026' } });
  });

  it('tells the second of two officers who was first, and lets exactly one of two at once through', async () => {
    const { id } = await desk.registered();
    const tries = await Promise.allSettled([1, 2].map(() => desk.propose.run(desk.officer, id, desk.proposal())));
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(desk.propose.run(desk.officer, id, desk.proposal())).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE', details: { changedBy: 'Phạm Thị Cúc' } });
    await expect(desk.propose.run(desk.officer, id, desk.proposal({ version: 2 }))).rejects.toMatchObject({
      code: 'PETITION.WRONG_STAGE',
      status: 409,
      message: 'Đơn đang ở bước “Chờ duyệt đề xuất” nên không thực hiện được việc “Đề xuất xử lý”.',
    });
  });

  it('is for those who may, of this office, on a petition that stands', async () => {
    const { id } = await desk.registered();
    await expect(desk.propose.run(desk.leader, id, desk.proposal())).rejects.toMatchObject({ code: 'PERMISSION.MISSING' });
    await desk.propose.run(desk.officer, id, desk.proposal());
    await expect(desk.approve.run(desk.officer, id, { version: 2, on: RECEIVED })).rejects.toMatchObject({ code: 'PERMISSION.MISSING' });
    await expect(desk.return.run(desk.leader, id, { version: 2, on: RECEIVED, reason: 'Không rõ' })).rejects.toMatchObject({
      code: 'PERMISSION.MISSING',
      details: { permission: 'Duyệt đề xuất xử lý đơn' },
    });
    const stranger = (await makeOffice(desk.source)).actor(...desk.head.permissions);
    await expect(desk.approve.run(stranger, id, { version: 2, on: RECEIVED })).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await desk.cancellation.run(desk.actor, id, { version: 2, reason: 'Vào sổ hai lần' });
    await expect(desk.approve.run(desk.head, id, { version: 3, on: RECEIVED })).rejects.toMatchObject({ code: 'RECORD.CANCELLED' });
  });

  it('does not let what was decided be corrected away, nor a receipt after the first step', async () => {
    const { id, version } = await desk.decided();
    const { matterId, senders } = await desk.view(id);
    const as = { matter: { matterId }, senders: senders.map(({ citizenId, capacity }) => ({ citizenId, capacity })), version, reason: 'Ghi nhầm' };
    const correct = (changes: object) => desk.correct.run(desk.actor, id, { ...PETITION, ...as, eligibility: 'eligible', competence: 'within', ...changes });
    await expect(correct({ competence: 'outside' })).rejects.toMatchObject({ code: 'PETITION.DECIDED' });
    await expect(correct({ receivedOn: NEXT })).rejects.toMatchObject({ code: 'PETITION.STEP_BEFORE_NEW_RECEIPT', details: { firstOn: '18/11/2026' } });
    await expect(correct({ summary: 'Nội dung ghi lại' })).resolves.toMatchObject({ version: version + 1 });
  });
});
