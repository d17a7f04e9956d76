import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PublicHearings, RegisterFromPublic } from '@tiepdan/hearing/api';
import { type AgendaSuggestion, type HearingCounts, type PublicRegistration, hearingPaths } from '@tiepdan/hearing/contract';
import { leaderDayPaths } from '@tiepdan/leader-day/contract';
import { matterPaths } from '@tiepdan/matter/contract';
import { type HearingDesk, openHearingDesk } from './testing/hearing-desk.js';

const SENDER = { requestId: randomUUID(), ip: '192.0.2.7' };

describe('requests to be heard by a leader', () => {
  let desk: HearingDesk;
  const fromPublic = (changes: Partial<PublicRegistration> = {}) =>
    desk.running.app.get(RegisterFromPublic).run(
      desk.running.office.officeId,
      {
        key: randomUUID(),
        leaderDayId: desk.days.other,
        fullName: 'Hồ Thị Tự Ghi',
        phone: '0912 345 678',
        address: 'Thôn Ba, xã Ví Dụ',
        kind: 'proposal',
        content: 'Đề nghị mở lại lối đi chung',
        consent: true,
        ...changes,
      },
      SENDER,
    );

  beforeAll(async () => {
    desk = await openHearingDesk();
  }, 60_000);
  afterAll(() => desk.stop());

  it('are made from a petition, with its people and its matter, and take a slot of the day', async () => {
    const petition = await desk.petition('complaint', '2026-10-20');
    const { status, body } = await desk.register({ petitionId: petition.id, slotAt: '08:00', note: 'Đề nghị gặp Phó Chủ tịch' });
    expect(status).toBe(201);
    const view = await desk.hearing(body.id);
    expect(view).toMatchObject({ state: 'waiting', origin: 'petition', matterId: petition.matterId, slotAt: '08:00', orderNo: null, heldOn: '2026-11-16', hostName: 'Lê Thị Chủ Trì', sealed: false });
    expect(view.people).toHaveLength(1);
    expect(view.actions).toEqual(expect.arrayContaining(['move', 'withdraw']));
    expect(view.actions).not.toContain('accept');
    const [open] = (await desk.openDays()).filter(({ id }) => id === desk.days.own);
    expect(open).toMatchObject({ capacity: 6 });
    expect(open?.slots.find(({ at }) => at === '08:00')).toEqual({ at: '08:00', until: '08:30', capacity: 1, taken: 1 });
  });

  it('are about a matter by its newest record that names somebody', async () => {
    const petition = await desk.petition();
    const { body } = await desk.register({ matterId: petition.matterId, leaderDayId: null });
    expect(await desk.hearing(body.id)).toMatchObject({ origin: 'officer', petitionId: petition.id, leaderDayId: null, heldOn: null });
  });

  it('are refused with what is wrong', async () => {
    const petition = await desk.petition();
    const days = {
      planned: await desk.makeDay({ held_on: '2026-11-20', outcome: 'planned', published_on: null }),
      past: await desk.makeDay({ held_on: '2026-10-15' }),
      off: await desk.makeDay({ held_on: '2026-11-23', outcome: 'not-held', note: 'Lãnh đạo họp' }),
      talk: await desk.makeDay({ held_on: '2026-11-24', purpose: 'dialogue' }),
      shut: await desk.makeDay({ held_on: '2026-11-25', registration_closes_on: '2026-11-01' }),
      small: await desk.makeDay({ held_on: '2026-11-26', starts_at: '08:00', ends_at: '08:30', slot_minutes: 30, slot_capacity: 1 }),
    };
    await desk.asked({ leaderDayId: days.small });
    const there = await desk.petition();
    await desk.register({ petitionId: there.id });
    await desk.register({ petitionId: there.id, leaderDayId: null });
    for (const [request, code] of [
      [{ petitionId: petition.id, leaderDayId: days.planned }, 'HEARING.DAY_NOT_PUBLISHED'],
      [{ petitionId: petition.id, leaderDayId: days.past }, 'HEARING.DAY_OVER'],
      [{ petitionId: petition.id, leaderDayId: days.off }, 'HEARING.DAY_CALLED_OFF'],
      [{ petitionId: petition.id, leaderDayId: days.talk }, 'HEARING.DAY_IS_DIALOGUE'],
      [{ petitionId: petition.id, leaderDayId: days.shut }, 'HEARING.REGISTRATION_CLOSED'],
      [{ petitionId: petition.id, leaderDayId: days.small }, 'HEARING.DAY_FULL'],
      [{ petitionId: petition.id, leaderDayId: randomUUID() }, 'HEARING.DAY_UNKNOWN'],
      [{ petitionId: petition.id, slotAt: '07:45' }, 'HEARING.SLOT_UNKNOWN'],
      [{ petitionId: petition.id, slotAt: '08:00' }, 'HEARING.SLOT_FULL'],
      [{ petitionId: there.id }, 'HEARING.MATTER_ON_DAY'],
      [{ petitionId: there.id, leaderDayId: null }, 'HEARING.MATTER_WAITING'],
      [{ petitionId: randomUUID() }, 'HEARING.UNKNOWN_SUBJECT'],
      [{ petitionId: petition.id, matterId: petition.matterId }, 'HEARING.SUBJECT_ONE'],
      [{}, 'HEARING.SUBJECT_ONE'],
    ] as const)
      expect([request, (await desk.register(request)).body.code]).toEqual([request, code]);
  });

  it('never take more than a slot holds, however many come at once', async () => {
    const dayId = await desk.makeDay({ held_on: '2026-11-30', starts_at: '08:00', ends_at: '09:00', slot_minutes: 30, slot_capacity: 2 });
    const petitions = [];
    for (let count = 0; count < 8; count += 1) petitions.push(await desk.petition());
    const answers = await Promise.all(petitions.map(({ id }) => desk.register({ petitionId: id, leaderDayId: dayId, slotAt: '08:00' })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
    expect(new Set(answers.filter(({ status }) => status !== 201).map(({ body }) => body.code))).toEqual(new Set(['HEARING.SLOT_FULL']));
  });

  it('are arranged whole, and two heads do not overwrite each other', async () => {
    const dayId = await desk.makeDay({ held_on: '2026-12-01' });
    const [one, two, three] = [await desk.asked({ leaderDayId: dayId }), await desk.asked({ leaderDayId: dayId }), await desk.asked({ leaderDayId: dayId })];
    const { version } = await desk.dayView(dayId);
    const order = (...ids: string[]) => ({ version, order: ids.map((id) => ({ id })) });
    const both = await Promise.all([desk.put('head', hearingPaths.agenda(dayId), order(two, one)), desk.put('head', hearingPaths.agenda(dayId), order(three, one, two))]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('RECORD.CHANGED_MEANWHILE');

    const now = await desk.dayView(dayId);
    const swapped = { version: now.version, order: [{ id: one }, { id: three }, { id: two }] };
    expect((await desk.put('head', hearingPaths.agenda(dayId), swapped)).status).toBe(200);
    expect((await desk.dayView(dayId)).hearings.map(({ id, orderNo, state }) => [id, orderNo, state])).toEqual([[one, 1, 'proposed'], [three, 2, 'proposed'], [two, 3, 'proposed']]);

    const shorter = { version: now.version + 1, order: [{ id: two }] };
    expect((await desk.put('head', hearingPaths.agenda(dayId), shorter)).status).toBe(200);
    expect((await desk.dayView(dayId)).hearings.map(({ state }) => state)).toEqual(['proposed', 'waiting', 'waiting']);
    await desk.post('head', hearingPaths.accept(two), { version: (await desk.hearing(two)).version });
    expect((await desk.put('head', hearingPaths.agenda(dayId), { version: now.version + 2, order: [{ id: one }] })).body.code).toBe('HEARING.AGENDA_LEFT_OUT');
    expect((await desk.put('head', hearingPaths.agenda(dayId), { version: now.version + 2, order: [{ id: two }, { id: two }] })).body.code).toBe('HEARING.AGENDA_TWICE');
    expect((await desk.put('head', hearingPaths.agenda(dayId), { version: now.version + 2, order: [{ id: await desk.asked() }] })).body.code).toBe('HEARING.AGENDA_OTHER_DAY');
    expect((await desk.put('reception-officer', hearingPaths.agenda(dayId), shorter)).status).toBe(403);
  });

  it('suggests what the law puts first', async () => {
    const dayId = await desk.makeDay({ held_on: '2026-12-02' });
    const [plain, prolonged] = [await desk.asked({ leaderDayId: dayId }), await desk.asked({ leaderDayId: dayId })];
    const { matterId } = await desk.hearing(prolonged);
    await desk.query(`INSERT INTO matter_flag (office_id, matter_id, flag, from_on, basis, created_by) SELECT office_id, id, 'prolonged', '2026-01-01', 'Kéo dài từ năm 2024', created_by FROM matter WHERE id = $1`, [matterId]);
    const { order } = await desk.read<AgendaSuggestion>('head', hearingPaths.suggestion(dayId));
    expect(order.map(({ id }) => id)).toEqual([prolonged, plain]);
    expect(order[0]?.flags).toEqual(['prolonged']);
  });

  it('are refused, withdrawn, taken back and moved, each with its reason in the history', async () => {
    const id = await desk.accepted({ leaderDayId: desk.days.other });
    const refusal = { version: 2, reason: 'Vụ việc đang được giải quyết trong thời hạn', told: 'phone' };
    expect((await desk.post('reception-officer', hearingPaths.refuse(id), refusal)).status).toBe(403);
    expect((await desk.post('head', hearingPaths.refuse(id), refusal)).status).toBe(200);
    expect(await desk.hearing(id)).toMatchObject({ state: 'refused', orderNo: null, reason: refusal.reason });
    expect((await desk.post('head', hearingPaths.accept(id), { version: 3 })).body.code).toBe('HEARING.WRONG_STATE');
    expect((await desk.post('reception-officer', hearingPaths.takeBack(id), { version: 3, reason: 'Công dân đề nghị lại' })).status).toBe(200);
    expect(await desk.hearing(id)).toMatchObject({ state: 'waiting', leaderDayId: desk.days.other });
    const to = await desk.makeDay({ held_on: '2026-12-03', registration_closes_on: '2026-11-01' });
    expect((await desk.post('reception-officer', hearingPaths.move(id), { version: 4, leaderDayId: to, reason: 'Công dân bận' })).status).toBe(200);
    expect(await desk.hearing(id)).toMatchObject({ state: 'waiting', leaderDayId: to });
    expect((await desk.post('reception-officer', hearingPaths.move(id), { version: 4, leaderDayId: null })).body.code).toBe('RECORD.CHANGED_MEANWHILE');
    expect((await desk.post('reception-officer', hearingPaths.withdraw(id), { version: 5, reason: 'Công dân rút' })).status).toBe(200);
    const history = await desk.read<{ type: string; reason: string | null }[]>('head', hearingPaths.history(id));
    expect(history.map(({ type }) => type)).toEqual(['hearing-withdrawn', 'hearing-moved', 'hearing-taken-back', 'hearing-refused', 'hearing-accepted', 'registered']);
  });

  it('go back to the waiting list when their day is called off', async () => {
    const dayId = await desk.makeDay({ held_on: '2026-12-04' });
    const id = await desk.accepted({ leaderDayId: dayId });
    expect((await desk.post('head', leaderDayPaths.callingOff(dayId), { version: 1, reason: 'Lãnh đạo đi công tác', documentNumber: '12/TB-UBND' })).status).toBe(200);
    expect(await desk.hearing(id)).toMatchObject({ state: 'waiting', leaderDayId: null, orderNo: null });
  });

  it('go along with a matter that is merged, and come back when that is undone', async () => {
    const [from, into] = [await desk.petition(), await desk.petition()];
    const { body } = await desk.register({ petitionId: from.id, leaderDayId: null });
    const { id } = await fromPublic({ leaderDayId: null });
    await desk.post('reception-officer', hearingPaths.tie(id), { version: 1, details: { fullName: 'Hồ Thị Tự Ghi', paperKind: 'none', noPaperReason: 'Quên', address: 'Xã Ví Dụ' }, matter: { matterId: (await desk.petition()).matterId } });
    const tied = await desk.hearing(id);
    expect((await desk.post('petition-officer', matterPaths.merge(from.matterId), { version: 1, intoId: into.matterId, intoVersion: 1, reason: 'Cùng nội dung' })).status).toBeLessThan(300);
    expect(await desk.hearing(body.id)).toMatchObject({ matterId: into.matterId });
    const home = tied.matterId ?? '';
    await desk.query(`UPDATE matter SET status = 'cancelled', merged_into_id = $2 WHERE id = $1`, [home, into.matterId]);
    expect(await desk.hearing(id)).toMatchObject({ matterId: into.matterId });
    await desk.query(`UPDATE matter SET status = 'active', merged_into_id = NULL WHERE id = $1`, [home]);
    expect(await desk.hearing(id)).toMatchObject({ matterId: home });
  });

  describe('from the public page', () => {
    it('wait to be tied, once for one form, and say nothing of who it is to whoever asks', async () => {
      const key = randomUUID();
      const first = await fromPublic({ key });
      expect(await fromPublic({ key })).toEqual({ id: first.id, again: true });
      await expect(fromPublic({ key, kind: 'denunciation' })).rejects.toMatchObject({ code: 'HEARING.KEY_REUSED' });
      expect(await desk.hearing(first.id)).toMatchObject({ state: 'waiting', origin: 'public', matterId: null, peopleNames: ['Hồ Thị Tự Ghi'], publicPerson: { fullName: 'Hồ Thị Tự Ghi', phone: '+84912345678' } });
      const standing = await desk.running.app.get(PublicHearings).standing(desk.running.office.officeId, first.id);
      expect(standing).toEqual({ state: 'waiting', denunciation: false, requestedOn: '2026-11-02', heldOn: '2026-11-16', slotAt: null, place: null, reason: null });
      expect((await desk.post('head', hearingPaths.accept(first.id), { version: 1 })).body.code).toBe('HEARING.NOT_TIED');
      expect((await desk.read<HearingCounts>('head', hearingPaths.counts)).public).toBeGreaterThan(0);
    });

    it('are told why they were refused, but never with a name', async () => {
      const standing = async (reason: string) => {
        const { id } = await fromPublic();
        await desk.post('head', hearingPaths.refuse(id), { version: 1, reason });
        return desk.running.app.get(PublicHearings).standing(desk.running.office.officeId, id);
      };
      expect(await standing('Việc này đã được trả lời bằng văn bản')).toMatchObject({ state: 'refused', reason: 'Việc này đã được trả lời bằng văn bản' });
      expect(await standing('Bà HỒ THỊ TỰ GHI đã được trả lời')).toMatchObject({ state: 'refused', reason: null });
      expect(await desk.running.app.get(PublicHearings).standing(randomUUID(), (await fromPublic()).id)).toBeNull();
    });

    it('are tied to a record on the books, or to a citizen and a matter', async () => {
      const { id } = await fromPublic({ leaderDayId: null });
      const petition = await desk.petition('proposal');
      const tie = (request: object) => desk.post<{ version: number }>('reception-officer', hearingPaths.tie(id), { version: 1, ...request });
      expect((await tie({ matter: { matterId: petition.matterId } })).body.code).toBe('HEARING.TIE_PERSON');
      expect((await tie({})).body.code).toBe('HEARING.SUBJECT_ONE');
      expect((await tie({ petitionId: petition.id })).status).toBe(200);
      expect(await desk.hearing(id)).toMatchObject({ matterId: petition.matterId, petitionId: petition.id, actions: expect.arrayContaining(['move']) });
      expect((await desk.post('reception-officer', hearingPaths.tie(id), { version: 2, petitionId: petition.id })).body.code).toBe('HEARING.TIED_ALREADY');
    });

    it('are refused for a full, past or closed day, and for a day of another office', async () => {
      const closed = await desk.makeDay({ held_on: '2026-12-07', registration_closes_on: '2026-11-01' });
      await expect(fromPublic({ leaderDayId: closed })).rejects.toMatchObject({ code: 'HEARING.REGISTRATION_CLOSED' });
      await expect(fromPublic({ leaderDayId: randomUUID() })).rejects.toMatchObject({ code: 'HEARING.DAY_UNKNOWN' });
    });

    it('keep who denounces sealed, and show it once with a reason', async () => {
      const secret = { fullName: 'Vũ Thị Kín Đáo', address: 'Thôn Bảy, xã Giấu Tên', content: 'Cán bộ xã thu tiền trái quy định' };
      const { id } = await fromPublic({ kind: 'denunciation', ...secret });
      const [row] = await desk.query<object>(`SELECT to_jsonb(h) AS row FROM hearing_request h WHERE id = $1`, [id]);
      for (const said of Object.values(secret)) expect(JSON.stringify(row)).not.toContain(said);
      const view = await desk.hearing(id, 'head');
      expect(view).toMatchObject({ sealed: true, content: null, publicPerson: null });
      expect(JSON.stringify(view)).not.toContain('Kín Đáo');
      expect((await desk.post('leader', hearingPaths.opening(id), { reason: 'Cần biết để mời công dân' })).status).toBe(403);
      const opened = await desk.post('head', hearingPaths.opening(id), { reason: 'Cần biết để mời công dân' });
      expect([opened.status, opened.body]).toEqual([200, expect.objectContaining({ person: expect.objectContaining({ fullName: secret.fullName }), content: secret.content })]);
      const openings = await desk.read<{ items: { records: { kind: string; id: string }[] }[] }>('head', '/api/sealed-identities/openings');
      expect(openings.items[0]?.records).toEqual([expect.objectContaining({ kind: 'hearing', id })]);
      const complaint = await desk.petition('complaint');
      expect((await desk.post('reception-officer', hearingPaths.tie(id), { version: 1, petitionId: complaint.id })).body.code).toBe('HEARING.TIE_KIND');
    });
  });
});
