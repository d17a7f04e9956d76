import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { documentPaths } from '@tiepdan/document/contract';
import { RegisterFromPublic } from '@tiepdan/hearing/api';
import { type ConcludedHearing, type InviteResult, hearingPaths } from '@tiepdan/hearing/contract';
import { leaderDayPaths } from '@tiepdan/leader-day/contract';
import { paragraphsOfDocx } from '@tiepdan/paper/api';
import { Clock } from '@tiepdan/platform/api';
import { publicPaths } from '@tiepdan/portal/contract';
import type { Role } from '@tiepdan/platform/contract';
import type { ReceptionView } from '@tiepdan/reception/contract';
import supertest from 'supertest';
import { inBytes } from './testing/attaching.js';
import { type HearingDesk, openHearingDesk } from './testing/hearing-desk.js';

const NAME = 'Khuất Thị Giấu Tên';

/** Whoever denounces is named nowhere on the way to a leader and back. */
describe('a hearing of who is kept secret', () => {
  let desk: HearingDesk;
  let now: { mockReturnValue(at: Date): unknown };
  const at = (instant: string) => {
    desk.day(instant.slice(0, 10));
    now.mockReturnValue(new Date(`${instant}:00+07:00`));
  };
  const minutes = (text: string) => ({
    startedAt: '2026-11-16T08:00:00+07:00',
    endedAt: '2026-11-16T08:20:00+07:00',
    participants: [{ name: 'Trương Thị Dự', opinion: text }],
    statement: text,
    citizenOpinion: text,
    readBack: true,
    copies: 2,
  });
  /** Everything the database holds, but what is encrypted. */
  const stored = async (): Promise<string> => {
    const tables = await desk.query<{ name: string }>(`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`);
    const rows = await Promise.all(tables.map(({ name }) => desk.query<{ all: string | null }>(`SELECT string_agg(t::text, E'\\n') AS all FROM "${name}" t`)));
    return rows.map(([row]) => row?.all ?? '').join('\n');
  };
  const answers = async (id: string): Promise<string> => {
    const said: string[] = [];
    const roles: readonly Role[] = ['reception-officer', 'petition-officer', 'head', 'leader', 'compiler'];
    const paths = [hearingPaths.list, hearingPaths.one(id), hearingPaths.history(id), hearingPaths.brief(id), hearingPaths.minutes(id), hearingPaths.notes(id), hearingPaths.day(desk.days.own), hearingPaths.today, `${leaderDayPaths.year}?year=2026`];
    for (const role of roles) for (const path of paths) said.push((await desk.as(role).send('GET', path)).text);
    return said.join('\n');
  };
  const heard = async (id: string, text: string): Promise<ConcludedHearing> => {
    at('2026-11-16T08:00');
    await desk.post('head', hearingPaths.begin(id), { version: (await desk.hearing(id)).version });
    at('2026-11-16T08:30');
    const { version } = await desk.hearing(id);
    const { body } = await desk.post<ConcludedHearing>('head', hearingPaths.conclude(id), { version, headCount: 1, result: 'noted', conclusion: `Kết luận: ${text}`, tasks: [], minutes: minutes(text) });
    return body;
  };

  beforeAll(async () => {
    desk = await openHearingDesk();
    now = jest.spyOn(desk.running.app.get(Clock), 'now');
    at('2026-11-03T09:00');
  }, 60_000);
  afterAll(() => desk.stop());

  it('names nobody in any list, brief, invitation, minutes or column, and its reception has the sealed person', async () => {
    const id = await desk.accepted({}, 'denunciation', NAME);
    expect(await desk.hearing(id)).toMatchObject({ sealed: true, peopleNames: ['Người tố cáo (giữ bí mật)'] });
    const invite = await desk.post<InviteResult>('petition-officer', hearingPaths.invitations(desk.days.own), { hearingIds: [id], agencyIds: [], how: 'paper' });
    const words = async (path: string): Promise<string> => paragraphsOfDocx((await inBytes(desk.as('head').send('GET', path)).expect(200)).body).join('\n');
    expect(await words(`${documentPaths.one(invite.body.documentIds[0] ?? '')}/file?format=docx`)).toContain('giữ bí mật danh tính');
    expect(await words(hearingPaths.briefFile(id, 'docx'))).not.toContain(NAME);
    const done = await heard(id, 'Xử lý theo quy định');
    const reception = await desk.read<ReceptionView>('head', `/api/receptions/${done.receptionId}`);
    expect(reception.people).toEqual([expect.objectContaining({ sealed: true, citizenId: null, fullName: 'Người tố cáo (giữ bí mật)' })]);
    const opened = await desk.post<{ person: { fullName: string } }>('head', `/api/sealed-identities/${reception.people[0]?.sealedId ?? ''}/opening`, { reason: 'Đối chiếu người đã tiếp' });
    expect(opened.body.person.fullName).toBe(NAME);
    const draft = await desk.post<{ id: string }>('reception-officer', documentPaths.drafts, { paper: 'reception-record', receptionId: done.receptionId, recipientIds: [] });
    expect(await words(`${documentPaths.one(draft.body.id)}/file?format=docx`)).not.toContain(NAME);
    expect(await answers(id)).not.toContain(NAME);
    expect(await stored()).not.toContain(NAME);
  });

  it('takes no text that names them', async () => {
    at('2026-11-03T09:00');
    const dayId = await desk.makeDay({ held_on: '2026-11-18' });
    const id = await desk.accepted({ leaderDayId: dayId }, 'denunciation', NAME);
    const { petitionId } = await desk.hearing(id);
    const other = await desk.makeDay({ held_on: '2026-11-19' });
    for (const answer of [
      await desk.register({ petitionId, leaderDayId: other, note: `Gặp bà ${NAME}` }),
      await desk.post('head', hearingPaths.refuse(id), { version: 2, reason: `Bà ${NAME} đã được tiếp` }),
      await desk.post('head', hearingPaths.move(id), { version: 2, leaderDayId: null, reason: `Bà ${NAME} bận` }),
      await desk.put('head', hearingPaths.notes(id), { version: 0, text: `Bà ${NAME} trình bày` }),
    ])
      expect([answer.status, answer.body.code]).toEqual([422, 'SEALED.TEXT_NAMES_PERSON']);
    at('2026-11-18T08:00');
    await desk.post('head', hearingPaths.begin(id), { version: 2 });
    at('2026-11-18T08:30');
    const times = { startedAt: '2026-11-18T08:00:00+07:00', endedAt: '2026-11-18T08:20:00+07:00' };
    const done = await desk.post('head', hearingPaths.conclude(id), { version: 3, headCount: 1, result: 'noted', tasks: [], minutes: { ...minutes(`Bà ${NAME} nói`), ...times } });
    expect(done.body.code).toBe('SEALED.TEXT_NAMES_PERSON');
    expect(await desk.hearing(id)).toMatchObject({ state: 'begun' });
  });

  it('is named at no point of an online day', async () => {
    at('2026-11-03T09:00');
    const dayId = await desk.makeDay({ held_on: '2026-11-24', online: true });
    await desk.asked({ leaderDayId: dayId }, 'denunciation', NAME);
    const point = { kind: 'component', name: 'Xã Ví Dụ', address: 'UBND xã', participants: `Bà ${NAME}` };
    const session = { version: 1, platform: 'Hội nghị truyền hình', allowedCase: 'remote', points: [{ kind: 'central', name: 'Trụ sở', address: 'Thành phố' }, point], toldOn: '2026-11-03' };
    const refused = await desk.put('reception-officer', hearingPaths.online(dayId), session);
    expect([refused.body.code, refused.body.fields?.[0]?.path]).toEqual(['SEALED.TEXT_NAMES_PERSON', 'points.1.participants']);
  });

  it('whose matter turns sealed later gives up who it was and what was typed of them', async () => {
    at('2026-11-03T09:00');
    const who = 'Lưu Thị Về Sau';
    const dayId = await desk.makeDay({ held_on: '2026-11-20' });
    const petition = await desk.petition('complaint', '2026-10-20', who);
    const { body } = await desk.register({ petitionId: petition.id, leaderDayId: dayId, note: `Bà ${who} đề nghị gặp` });
    await desk.post('head', hearingPaths.accept(body.id), { version: 1 });
    await desk.put('head', hearingPaths.notes(body.id), { version: 0, text: `Bà ${who} trình bày` });
    const { matterId } = await desk.hearing(body.id);
    const matter = await desk.read<{ version: number; fieldCode: string; summary: string }>('head', `/api/matters/${matterId ?? ''}`);
    const sealed = await desk.put('head', `/api/matters/${matterId ?? ''}`, { kind: 'denunciation', fieldCode: matter.fieldCode, summary: matter.summary, version: matter.version, reason: 'Nội dung là tố cáo' });
    expect([sealed.status, sealed.body.code]).toEqual([200, undefined]);
    expect(await desk.hearing(body.id)).toMatchObject({ sealed: true, kind: 'denunciation', peopleNames: ['Người tố cáo (giữ bí mật)'], note: '(nội dung nêu người được giữ bí mật danh tính)' });
    expect(await answers(body.id)).not.toContain(who);
    expect(await stored()).not.toContain(who);
  });

  it('is named on no public page, whatever was written of the day before', async () => {
    at('2026-11-03T09:00');
    const who = 'Tạ Thị Được Nhắc';
    const dayId = await desk.makeDay({ held_on: '2026-11-25', planned_content: `Tiếp bà ${who} về đất đai`, participants: 'Thanh tra tỉnh' });
    const postponed = await desk.post('head', leaderDayPaths.postponement(dayId), { version: 1, heldOn: '2026-11-26', reason: `Bà ${who} đi vắng` });
    expect(postponed.status).toBe(200);
    await desk.query(`UPDATE office SET code = 'board' WHERE id = $1`, [desk.running.office.officeId]);
    await desk.accepted({ leaderDayId: dayId }, 'denunciation', who);
    const { app } = desk.running;
    const paths = [publicPaths.home('board'), `${publicPaths.schedule('board')}?year=2026`, publicPaths.calendar('board'), publicPaths.registration('board', dayId)];
    const pages = await Promise.all(paths.map((path) => supertest(app.getHttpServer()).get(path).expect(200)));
    const [, schedule, feed] = pages.map(({ text }) => text.replace(/\r\n[ \t]/g, ''));
    for (const path of [leaderDayPaths.history(dayId), leaderDayPaths.changes(dayId)]) {
      const { text } = await desk.as('compiler').send('GET', path).expect(200);
      expect(text).toMatch(/26\/11\/2026|2026-11-26/);
      expect(text).not.toContain(who);
    }
    expect(schedule).toContain('Thanh tra tỉnh');
    expect(feed).toContain('20261126');
    for (const { text } of pages) expect(text.replace(/\r\n[ \t]/g, '')).not.toMatch(new RegExp(`${who}|giữ bí mật`));
  });

  it('from the public page is sealed with the matter it is tied to', async () => {
    at('2026-11-03T09:00');
    const typed = { fullName: 'Cát Thị Ghi Tên', phone: '0987 111 222', address: 'Thôn Chín, xã Giấu Kín', content: 'Cán bộ thu tiền sai' };
    const { id } = await desk.running.app
      .get(RegisterFromPublic)
      .run(desk.running.office.officeId, { key: randomUUID(), leaderDayId: null, kind: 'proposal', consent: true, ...typed }, { requestId: randomUUID(), ip: null });
    const { petitionId } = await desk.hearing(await desk.asked({ leaderDayId: null }, 'denunciation', NAME));
    expect((await desk.post('reception-officer', hearingPaths.tie(id), { version: 1, petitionId })).body.code).toBe('HEARING.MATTER_WAITING');
    const other = await desk.petition('denunciation', '2026-10-20', NAME);
    expect((await desk.post('reception-officer', hearingPaths.tie(id), { version: 1, petitionId: other.id })).status).toBe(200);
    expect(await desk.hearing(id)).toMatchObject({ sealed: true, publicPerson: null, content: null });
    const held = await stored();
    for (const said of [typed.fullName, '987111222', typed.address, typed.content]) expect(held).not.toContain(said);
  });
});
