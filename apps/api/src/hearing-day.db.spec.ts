import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ConclusionView } from '@tiepdan/conclusion/contract';
import { documentPaths } from '@tiepdan/document/contract';
import { type BriefView, type ConcludedHearing, type DayReadiness, type HearingNotes, type InviteResult, type MinutesView, type TodayView, hearingPaths } from '@tiepdan/hearing/contract';
import { type LeaderYear, leaderDayPaths } from '@tiepdan/leader-day/contract';
import { PdfMaker, paragraphsOfDocx } from '@tiepdan/paper/api';
import { Clock } from '@tiepdan/platform/api';
import type { ReceptionView } from '@tiepdan/reception/contract';
import { inBytes } from './testing/attaching.js';
import { type HearingDesk, openHearingDesk } from './testing/hearing-desk.js';

describe('a leader’s day', () => {
  let desk: HearingDesk;
  let now: { mockReturnValue(at: Date): unknown };
  /** It is this time of the day of the hearing. */
  const at = (time: string, day = '2026-11-16') => {
    desk.day(day);
    now.mockReturnValue(new Date(`${day}T${time}:00+07:00`));
  };
  const minutes = (from: string, to: string) => ({
    startedAt: `2026-11-16T${from}:00+07:00`,
    endedAt: `2026-11-16T${to}:00+07:00`,
    participants: [{ name: 'Trương Thị Dự', position: 'Phó Giám đốc', agency: 'Sở Thử', opinion: 'Đã kiểm tra hiện trạng.' }],
    statement: 'Công dân đề nghị xem xét lại mức bồi thường',
    citizenOpinion: 'Nhất trí',
    readBack: true,
    copies: 3,
  });
  const conclusion = (version: number, changes: object = {}) => ({ version, headCount: 1, result: 'noted', tasks: [], minutes: minutes('08:00', '08:25'), ...changes });
  const versionOf = async (id: string): Promise<number> => (await desk.hearing(id)).version;
  const begin = async (id: string, role: 'head' | 'leader' | 'reception-officer' = 'leader') => desk.post(role, hearingPaths.begin(id), { version: await versionOf(id) });
  const nameTaker = async (dayId: string) =>
    desk.put('reception-officer', hearingPaths.noteTaker(dayId), { version: (await desk.dayView(dayId)).version, accountId: await accountOf('reception-officer') });
  const accountOf = async (role: string): Promise<string> =>
    (await desk.query<{ id: string }>(`SELECT id FROM account WHERE office_id = $1 AND username = $2`, [desk.running.office.officeId, role]))[0]?.id ?? '';

  beforeAll(async () => {
    desk = await openHearingDesk();
    now = jest.spyOn(desk.running.app.get(Clock), 'now');
  }, 60_000);
  afterAll(() => desk.stop());

  it('says what it lacks, and what was told in time', async () => {
    at('09:00', '2026-11-02');
    const id = await desk.accepted({ slotAt: '08:00' });
    await desk.put('reception-officer', hearingPaths.agencies(id), { version: 2, agencyIds: [desk.bodies.own] });
    const lacks = async (): Promise<Record<string, string>> => Object.fromEntries((await desk.dayView(desk.days.own)).readiness.map(({ code, state }) => [code, state]));
    expect(await lacks()).toEqual({ published: 'done', placed: 'done', 'citizens-told': 'due', 'agencies-told': 'due', briefs: 'due', 'note-taker': 'due' });
    expect((await desk.read<DayReadiness[]>('head', hearingPaths.readiness)).map(({ day }) => day.id)).not.toContain(desk.days.own);
    at('09:00', '2026-11-10');
    expect((await desk.read<DayReadiness[]>('head', hearingPaths.readiness)).map(({ day }) => day.id)).toContain(desk.days.own);

    // 16/11 is a Monday: four working days before it is Tuesday 10/11, three is Wednesday 11/11.
    const tell = (request: object) => desk.post<InviteResult>('reception-officer', hearingPaths.invitations(desk.days.own), { hearingIds: [], agencyIds: [], how: 'phone', on: '2026-11-10', ...request });
    expect((await tell({})).body.code).toBe('HEARING.NOBODY_CHOSEN');
    expect((await tell({ hearingIds: [id], on: '2026-11-11' })).body.code).toBe('HEARING.TOLD_DAY');
    expect((await tell({ hearingIds: [id], how: 'paper' })).body.code).toBe('HEARING.TOLD_DAY');
    expect((await tell({ hearingIds: [id] })).body).toMatchObject({ told: 1, late: 0, leftOut: [] });
    at('09:00', '2026-11-12');
    expect((await tell({ agencyIds: [desk.bodies.own], on: '2026-11-12' })).body).toMatchObject({ told: 1, late: 1 });
    expect((await tell({ agencyIds: [desk.bodies.other], on: '2026-11-12' })).body.leftOut).toHaveLength(1);
    await nameTaker(desk.days.own);
    expect(await lacks()).toMatchObject({ 'citizens-told': 'done', 'agencies-told': 'late', 'note-taker': 'done' });
  });

  it('invites by papers that are drafted, numbered and counted as told on their day', async () => {
    at('09:00', '2026-11-03');
    const dayId = await desk.makeDay({ held_on: '2026-11-19', starts_at: '08:00', ends_at: '10:00', place: 'Phòng 2' });
    const id = await desk.accepted({ leaderDayId: dayId }, 'complaint', 'Bạch Văn Mời');
    await desk.put('reception-officer', hearingPaths.agencies(id), { version: 2, agencyIds: [desk.bodies.own, desk.bodies.other] });
    const invite = () => desk.post<InviteResult>('petition-officer', hearingPaths.invitations(dayId), { hearingIds: [id], agencyIds: [desk.bodies.own, desk.bodies.other], how: 'paper' });
    const { body } = await invite();
    expect(body).toMatchObject({ told: 3, leftOut: [] });
    expect(body.documentIds).toHaveLength(2);
    const words = paragraphsOfDocx((await inBytes(desk.as('head').send('GET', `${documentPaths.one(body.documentIds[0] ?? '')}/file?format=docx`)).expect(200)).body).join('\n');
    for (const said of ['Bạch Văn Mời', '08 giờ 00', 'Phòng 2', 'Lê Thị Chủ Trì']) expect(words).toContain(said);
    expect((await invite()).body).toMatchObject({ told: 0, documentIds: [] });
    expect((await desk.hearing(id)).told).toMatchObject({ how: 'paper', on: null, documentState: 'draft' });
    const paper = await desk.read<{ version: number }>('head', documentPaths.one(body.documentIds[0] ?? ''));
    await desk.post('head', documentPaths.step(body.documentIds[0] ?? '', 'issue'), { version: paper.version, issuedOn: '2026-11-03' });
    expect((await desk.hearing(id)).told).toMatchObject({ on: '2026-11-03', late: false });

    // When the day is postponed, whoever was told must be told anew.
    expect((await desk.post('head', leaderDayPaths.postponement(dayId), { version: 1, heldOn: '2026-11-27', startsAt: '08:00', endsAt: '10:00', reason: 'Lãnh đạo họp' })).status).toBe(200);
    expect((await desk.hearing(id)).told).toBeNull();
  });

  it('prints a brief of every matter, and of all together', async () => {
    at('09:00', '2026-11-12');
    const day = await desk.dayView(desk.days.own);
    const [hearing] = day.hearings;
    const brief = await desk.read<BriefView>('leader', hearingPaths.brief(hearing?.id ?? ''));
    expect(brief).toMatchObject({ matterNumber: hearing?.matterNumber, summary: 'Bồi thường đất khi mở đường', people: [expect.stringContaining('Đặng Thị Hoà')] });
    expect(brief.duties.length).toBeGreaterThan(1);
    expect(brief.timeline.length).toBeGreaterThan(0);
    const words = paragraphsOfDocx((await inBytes(desk.as('leader').send('GET', hearingPaths.briefFile(hearing?.id ?? '', 'docx'))).expect(200)).body).join('\n');
    for (const said of ['TÓM TẮT HỒ SƠ', 'Đặng Thị Hoà', 'Bồi thường đất khi mở đường', 'Lê Thị Chủ Trì', 'ngày 16/11/2026, 07 giờ 30']) expect(words).toContain(said);
    expect(words).not.toMatch(/[{}]|undefined|null/);
    const all = await inBytes(desk.as('reception-officer').send('GET', hearingPaths.briefFiles(desk.days.own, 'docx'))).expect(200);
    expect(all.body.subarray(0, 2).toString()).toBe('PK');
    const printed = async () => (await desk.dayView(desk.days.own)).readiness.find(({ code }) => code === 'briefs')?.state;
    expect(await printed()).toBe('due');
    await desk.as('leader').send('POST', hearingPaths.briefsPrinted(desk.days.own), {}).expect(403);
    await desk.as('reception-officer').send('POST', hearingPaths.briefsPrinted(desk.days.own), {}).expect(200);
    expect(await printed()).toBe('done');
    const pdf = await inBytes(desk.as('reception-officer').send('GET', hearingPaths.briefFiles(desk.days.own, 'pdf')));
    expect(pdf.status).toBe(desk.running.app.get(PdfMaker).available ? 200 : 503);
    await desk.as('reception-officer').send('GET', hearingPaths.briefFiles(desk.days.own, 'exe')).expect(404);
  }, 60_000);

  it('is one request for the leader whose day it is, and another leader’s day is not his', async () => {
    at('07:20');
    const { day, briefs } = await desk.read<TodayView>('leader', hearingPaths.today);
    expect(day).toMatchObject({ day: { id: desk.days.own }, may: { sit: true, order: false, prepare: false } });
    expect(briefs.map(({ hearingId }) => hearingId)).toEqual(day?.hearings.map(({ id }) => id));
    expect((await desk.as('leader').send('GET', `${hearingPaths.today}?dayId=${desk.days.other}`)).body.code).toBe('HEARING.NOT_YOUR_DAY');
    await desk.as('reception-officer').send('GET', `${hearingPaths.today}?dayId=${desk.days.other}`).expect(200);
    const theirs = await desk.accepted({ leaderDayId: desk.days.other });
    expect((await begin(theirs)).body.code).toBe('HEARING.NOT_YOUR_DAY');
  });

  it('becomes receptions, minutes, conclusions with tasks, and an outcome, in one act each', async () => {
    at('07:30', '2026-11-12');
    const second = await desk.accepted({ slotAt: '08:30' });
    const [first] = (await desk.dayView(desk.days.own)).hearings;
    const id = first?.id ?? '';
    expect((await begin(id)).body.code).toBe('HEARING.NOT_TODAY');
    at('08:00');
    expect((await begin(id)).status).toBe(200);
    expect((await begin(second)).body.code).toBe('HEARING.LEADER_ELSEWHERE');
    expect((await desk.post('leader', hearingPaths.close(desk.days.own), { version: (await desk.dayView(desk.days.own)).version })).body.code).toBe('HEARING.STILL_OPEN');

    at('08:26');
    const version = await versionOf(id);
    const tasks = [{ agencyId: desk.bodies.own, content: 'Kiểm tra, trả lời công dân', dueOn: '2026-12-01' }];
    const conclude = (changes: object) => desk.post<ConcludedHearing>('leader', hearingPaths.conclude(id), conclusion(version, changes));
    expect((await conclude({ tasks })).body.code).toBe('HEARING.TASKS_WITHOUT_CONCLUSION');
    expect((await conclude({ minutes: minutes('08:25', '08:00') })).body.code).toBe('HEARING.TIMES_REVERSED');
    expect((await conclude({ minutes: minutes('08:00', '09:00') })).body.code).toBe('HEARING.TIMES_REVERSED');
    expect((await conclude({ tasks: [{ agencyId: desk.leaders.own, content: 'x', dueOn: '2026-12-01' }], conclusion: 'Giao việc' })).body.code).toBe('TASK.UNKNOWN_AGENCY');
    expect((await desk.hearing(id)).state).toBe('begun');
    const { status, body } = await conclude({ tasks, conclusion: 'Giao Sở Thử kiểm tra lại mức bồi thường.' });
    expect(status).toBe(200);

    const reception = await desk.read<ReceptionView>('head', `/api/receptions/${body.receptionId}`);
    expect(reception).toMatchObject({ mode: 'periodic', leaderDayId: desk.days.own, receivedOn: '2026-11-16', attendance: 'received', headCount: 1, result: 'noted', resultNote: 'Giao Sở Thử kiểm tra lại mức bồi thường.', officerId: await accountOf('reception-officer') });
    expect(reception.people.map(({ fullName }) => fullName)).toEqual(['Đặng Thị Hoà']);
    const concluded = await desk.read<ConclusionView>('head', `/api/conclusions/${body.conclusionId}`);
    expect(concluded).toMatchObject({ receptionId: body.receptionId, matterId: first?.matterId, taskList: [expect.objectContaining({ agencyId: desk.bodies.own, dueOn: '2026-12-01' })] });
    // Who is heard again about the same matter: the leader reads what was concluded of the visit before.
    const again = await desk.register({ matterId: first?.matterId, leaderDayId: null });
    expect((await desk.read<BriefView>('leader', hearingPaths.brief(again.body.id))).conclusions).toMatchObject([{ on: '2026-11-16', text: 'Giao Sở Thử kiểm tra lại mức bồi thường.', tasks: [expect.stringContaining('hạn 01/12/2026')] }]);
    expect(await desk.read<MinutesView>('leader', hearingPaths.minutes(id))).toMatchObject({ copies: 3, conclusion: 'Giao Sở Thử kiểm tra lại mức bồi thường.', startedAt: '2026-11-16T01:00:00.000Z' });

    expect((await desk.post('leader', hearingPaths.absent(second), { version: await versionOf(second) })).status).toBe(200);
    expect(await desk.hearing(second)).toMatchObject({ state: 'absent' });
    const asked = await desk.asked({ slotAt: '09:00' });
    const { version: agenda } = await desk.dayView(desk.days.own);
    expect((await desk.post('leader', hearingPaths.close(desk.days.own), { version: agenda })).status).toBe(200);
    expect(await desk.read('head', leaderDayPaths.one(desk.days.own))).toMatchObject({ outcome: 'held' });
    expect(await desk.hearing(asked)).toMatchObject({ state: 'waiting', leaderDayId: null });
    expect((await desk.post('leader', hearingPaths.close(desk.days.own), { version: agenda + 1 })).body.code).toBe('HEARING.DAY_CLOSED');
  });

  it('prints its minutes with who took part, what was concluded and three places to sign', async () => {
    at('17:00');
    const hearing = (await desk.dayView(desk.days.own)).hearings.find(({ state }) => state === 'heard');
    const { body } = await desk.post<{ id: string }>('reception-officer', documentPaths.drafts, { paper: 'reception-record', receptionId: hearing?.heardReceptionId, recipientIds: [] });
    const words = paragraphsOfDocx((await inBytes(desk.as('head').send('GET', `${documentPaths.one(body.id)}/file?format=docx`)).expect(200)).body).join('\n');
    for (const said of ['Trương Thị Dự, Phó Giám đốc, Sở Thử', 'Đã kiểm tra hiện trạng.', 'Giao Sở Thử kiểm tra lại mức bồi thường.', '08 giờ 00', '08 giờ 25', 'lập thành 03 bản', 'Nhất trí', 'Người chủ trì', 'Người ghi biên bản', 'Trụ sở tiếp công dân tỉnh'])
      expect(words.toLowerCase()).toContain(said.toLowerCase());
    const id = hearing?.id ?? '';
    expect((await desk.put('reception-officer', hearingPaths.minutes(id), { version: 1, reason: 'Ghi thiếu ý kiến', ...minutes('08:00', '08:25'), citizenOpinion: 'Đề nghị sớm trả lời' })).status).toBe(200);
    expect((await desk.put('reception-officer', hearingPaths.minutes(id), { version: 1, reason: 'Ghi thiếu ý kiến', ...minutes('08:00', '08:25') })).body.code).toBe('RECORD.CHANGED_MEANWHILE');
  });

  it('ends with nobody when nobody came', async () => {
    at('08:00', '2026-11-17');
    const dayId = await desk.makeDay({ held_on: '2026-11-17' });
    expect((await desk.post('reception-officer', hearingPaths.close(dayId), { version: 1 })).status).toBe(200);
    expect(await desk.read('head', leaderDayPaths.one(dayId))).toMatchObject({ outcome: 'held-nobody' });
  });

  it('keeps the leader’s notes to the leader, the head and the note-taker', async () => {
    at('09:00');
    const id = (await desk.dayView(desk.days.own)).hearings.find(({ state }) => state === 'heard')?.id ?? '';
    const save = (role: 'leader' | 'petition-officer' | 'reception-officer', version: number) => desk.put<HearingNotes>(role, hearingPaths.notes(id), { version, text: 'Hỏi lại mốc giới' });
    expect((await save('leader', 0)).body).toMatchObject({ version: 1, text: 'Hỏi lại mốc giới' });
    expect((await save('leader', 0)).body.code).toBe('RECORD.CHANGED_MEANWHILE');
    expect((await save('reception-officer', 1)).body).toMatchObject({ version: 2 });
    expect((await save('petition-officer', 2)).body.code).toBe('HEARING.NOTES_PRIVATE');
    expect((await desk.as('petition-officer').send('GET', hearingPaths.notes(id))).body.code).toBe('HEARING.NOTES_PRIVATE');
    await desk.as('compiler').send('GET', hearingPaths.notes(id)).expect(403);
    expect(await desk.read<HearingNotes>('head', hearingPaths.notes(id))).toMatchObject({ version: 2 });
  });

  it('takes as many representatives of a group as the law lets', async () => {
    at('08:00', '2026-11-18');
    const dayId = await desk.makeDay({ held_on: '2026-11-18' });
    const people = Array.from({ length: 4 }, (_, place) => ({ details: { fullName: `Ngô Văn Đoàn ${'Một Hai Ba Bốn'.split(' ')[place]}`, paperKind: 'none', noPaperReason: 'Quên', address: 'Xã Ví Dụ' } }));
    const petition = { receivedOn: '2026-10-20', source: 'post', anonymous: false, senders: people, signatoryCount: 8, kind: 'complaint', fieldCode: 'land', summary: 'Đơn của một nhóm', eligibility: 'pending' };
    const { body: registered } = await desk.post<{ id: string }>('petition-officer', '/api/petitions', { ...petition, signatoryCount: 4, matter: { details: { kind: 'complaint', fieldCode: 'land', summary: 'Đơn của một nhóm' } } });
    const { body } = await desk.register({ petitionId: registered.id, leaderDayId: dayId, headCount: 8 });
    await desk.post('head', hearingPaths.accept(body.id), { version: 1 });
    await desk.post('reception-officer', hearingPaths.begin(body.id), { version: 2 });
    at('08:40', '2026-11-18');
    const times = { startedAt: '2026-11-18T08:00:00+07:00', endedAt: '2026-11-18T08:30:00+07:00' };
    const done = await desk.post<ConcludedHearing>('reception-officer', hearingPaths.conclude(body.id), { version: 3, headCount: 8, result: 'explained', tasks: [], minutes: { ...minutes('08:00', '08:30'), ...times } });
    expect([done.status, done.body.code]).toEqual([200, undefined]);
    expect((await desk.read<ReceptionView>('head', `/api/receptions/${done.body.receptionId}`)).people).toHaveLength(2);
  });

  it('shows what stands on it in the year, and takes back one that has begun and left', async () => {
    at('08:00', '2026-11-19');
    const dayId = await desk.makeDay({ held_on: '2026-11-19', host_id: desk.leaders.other });
    const id = await desk.accepted({ leaderDayId: dayId });
    const { days } = await desk.read<LeaderYear>('leader', `${leaderDayPaths.year}?year=2026`);
    expect(days.find((day) => day.id === dayId)?.matters).toEqual([{ id, orderNo: 1, summary: 'Bồi thường đất khi mở đường', state: 'accepted' }]);
    await begin(id, 'reception-officer');
    expect((await desk.post('reception-officer', hearingPaths.absent(id), { version: 3, note: 'Bỏ về giữa buổi' })).status).toBe(200);
    expect(await desk.hearing(id)).toMatchObject({ state: 'absent' });
  });

  it('is held online with its points, notices, test and recording', async () => {
    at('09:00', '2026-11-02');
    const dayId = await desk.makeDay({ held_on: '2026-11-12', online: true, starts_at: '08:00', ends_at: '10:00' });
    const session = {
      platform: 'Hệ thống hội nghị truyền hình của tỉnh',
      allowedCase: 'remote',
      points: [{ kind: 'central', name: 'Trụ sở', address: 'Thành phố' }, { kind: 'component', name: 'Xã Ví Dụ', address: 'UBND xã' }],
      toldOn: '2026-11-02',
    };
    const set = (version: number, changes: object = {}, id = dayId) => desk.put('reception-officer', hearingPaths.online(id), { version, ...session, ...changes });
    expect((await set(1, { points: [session.points[0]] })).body.code).toBe('ONLINE.CENTRAL_ONE');
    expect((await set(1, { testedOn: '2026-11-11' })).body.code).toBe('ONLINE.AFTER_DAY');
    expect((await set(1, {}, desk.days.other)).body.code).toBe('ONLINE.NOT_ONLINE');
    expect((await set(1, { recordingSha256: 'xyz' })).status).toBe(400);
    expect((await set(1)).status).toBe(200);
    expect((await set(1)).body.code).toBe('RECORD.CHANGED_MEANWHILE');
    const secret = await desk.asked({ leaderDayId: dayId }, 'denunciation');
    expect((await desk.post('head', hearingPaths.accept(secret), { version: 1 })).body.code).toBe('ONLINE.DENUNCIATION_SEALED');
    expect((await desk.dayView(dayId)).online?.checks.map(({ step, state }) => [step, state])).toEqual([['points', 'done'], ['told', 'done'], ['tested', 'due'], ['connected', 'due'], ['recorded', 'due']]);
  });

  it('is inviting by terms the office sets', async () => {
    at('09:00', '2026-11-02');
    expect(await desk.read('head', hearingPaths.terms)).toEqual({ version: 0, citizenDays: 4, agencyDays: 3, leadDays: 5 });
    expect((await desk.put('reception-officer', hearingPaths.terms, { version: 0, citizenDays: 2, agencyDays: 2, leadDays: 7 })).status).toBe(403);
    expect((await desk.put('head', hearingPaths.terms, { version: 0, citizenDays: 2, agencyDays: 2, leadDays: 7 })).body).toMatchObject({ version: 1, citizenDays: 2 });
    expect((await desk.put('administrator', hearingPaths.terms, { version: 0, citizenDays: 2, agencyDays: 2, leadDays: 7 })).body.code).toBe('RECORD.CHANGED_MEANWHILE');
  });
});
