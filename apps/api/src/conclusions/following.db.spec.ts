import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ConclusionReport, TASK_FIGURES, TASK_LISTS, type TaskPage } from '@tiepdan/conclusion/contract';
import { inBytes } from '../testing/attaching.js';
import { type ConclusionDesk, openConclusionDesk } from '../testing/conclusion-desk.js';

/** Lists and figures of tasks, whose they are, and what is kept secret in them; it is 20/10/2026. */
describe('following conclusions', () => {
  let desk: ConclusionDesk;
  const officer = () => desk.as('petition-officer');
  const act = (taskId: string | undefined, path: string, body: object) => officer().send('POST', `/api/conclusion-tasks/${taskId}/${path}`, { version: 1, ...body }).expect(200);
  const tasks = async (query: string, role: 'petition-officer' | 'leader' = 'petition-officer'): Promise<TaskPage> => (await desk.as(role).send('GET', `/api/conclusion-tasks?${query}`).expect(200)).body;

  beforeAll(async () => {
    desk = await openConclusionDesk();
    const { own, other } = desk.bodies;
    const tasksOf = (...dues: readonly (readonly [agencyId: string, content: string, dueOn: string])[]) => dues.map(([agencyId, content, dueOn]) => ({ agencyId, content, dueOn }));
    const { body: first } = await desk.record({
      tasks: tasksOf([own, 'Việc quá hạn', '2026-10-14'], [own, 'Việc đúng hạn', '2026-10-15'], [own, 'Việc chậm', '2026-10-12'], [other, 'Việc sắp đến hạn', '2026-10-22']),
    });
    const [, inTime, late] = first.taskIds;
    await act(inTime, 'closing', { doneOn: '2026-10-15', result: 'Đã xong' });
    await act(late, 'closing', { doneOn: '2026-10-16', result: 'Đã xong' });
    const { body: second } = await desk.record({
      leaderDayId: desk.days.other,
      receptionId: null,
      tasks: tasksOf([other, 'Việc đã báo cáo', '2026-10-13'], [other, 'Việc rút lại', '2026-10-30'], [own, 'Việc còn lâu', '2026-12-01']),
    });
    await act(second.taskIds[0], 'report', { on: '2026-10-13', text: 'Đã làm xong' });
    await act(second.taskIds[1], 'withdrawal', { reason: 'Không cần nữa' });
    const { body: cancelled } = await desk.record({ tasks: tasksOf([own, 'Việc nhập nhầm', '2026-10-13']) });
    await desk.as('head').send('POST', `/api/conclusions/${cancelled.id}/cancellation`, { version: 1, reason: 'Nhập nhầm' }).expect(200);
  });
  afterAll(() => desk?.stop());

  it.each([
    ['open', ['Việc quá hạn', 'Việc đã báo cáo', 'Việc sắp đến hạn', 'Việc còn lâu']],
    ['late', ['Việc quá hạn']],
    ['soon', ['Việc sắp đến hạn']],
    ['reported', ['Việc đã báo cáo']],
    ['done-in-time', ['Việc đúng hạn']],
    ['done-late', ['Việc chậm']],
    ['withdrawn', ['Việc rút lại']],
  ])('lists tasks that are %s', async (list, contents) => {
    const page = await tasks(`list=${list}`);
    expect([...page.items].map(({ content }) => content).toSorted()).toEqual([...contents].toSorted());
    expect(page.total).toBe(contents.length);
  });

  it('counts each list as it is listed, and a leader’s own beside all', async () => {
    const { body: officers } = await officer().send('GET', '/api/conclusion-tasks/counts').expect(200);
    expect(officers.mine).toBeNull();
    for (const list of Object.keys(TASK_LISTS)) expect([list, officers.all[list]]).toEqual([list, (await tasks(`list=${list}`)).total]);
    const { body: leaders } = await desk.as('leader').send('GET', '/api/conclusion-tasks/counts').expect(200);
    expect(leaders.mine).toEqual({ open: 2, late: 1, soon: 1, reported: 0, 'done-in-time': 1, 'done-late': 1, withdrawn: 0 });
    for (const list of Object.keys(TASK_LISTS)) expect([list, leaders.mine[list]]).toEqual([list, (await tasks(`list=${list}&mine=true`, 'leader')).total]);
  });

  it('pages without losing or repeating one', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: TaskPage = await tasks(`limit=2${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect([seen.length, new Set(seen).size]).toEqual([7, 7]);
  });

  it('says what a leader’s bodies still owe, and since when', async () => {
    const { body } = await desk.as('leader').send('GET', '/api/conclusion-tasks/open-by-agency?mine=true').expect(200);
    expect(body).toEqual([
      { agencyId: desk.bodies.own, agencyName: expect.any(String), open: 1, late: 1, oldestDays: 14 },
      { agencyId: desk.bodies.other, agencyName: 'Sở Khác', open: 1, late: 0, oldestDays: 14 },
    ]);
  });

  it('reports a period: parts make up the whole, each number opens its tasks, averages of what ended', async () => {
    const { body } = await officer().send('GET', '/api/conclusion-figures?from=2026-10-01&to=2026-12-31').expect(200);
    const report: ConclusionReport = body;
    expect(report).toMatchObject({ conclusions: 2, withTasks: 2, noticesInTime: 0, noticesLate: 0, noticesMissing: 2 });
    const { figures } = report.whole;
    expect(figures).toEqual({ given: 6, 'done-in-time': 1, 'done-late': 1, 'open-in-time': 3, 'open-late': 1, reported: 1 });
    expect(figures['done-in-time'] + figures['done-late'] + figures['open-in-time'] + figures['open-late']).toBe(figures.given);
    for (const lines of [report.agencies, report.leaders])
      for (const figure of Object.keys(TASK_FIGURES) as (keyof typeof TASK_FIGURES)[]) expect(lines.reduce((sum, line) => sum + line.figures[figure], 0)).toBe(figures[figure]);
    for (const line of report.agencies)
      for (const figure of Object.keys(TASK_FIGURES) as (keyof typeof TASK_FIGURES)[])
        expect([line.name, figure, (await tasks(`figure=${figure}&agencyId=${line.id}&from=2026-10-01&to=2026-12-31`)).total]).toEqual([line.name, figure, line.figures[figure]]);
    expect(report.whole).toMatchObject({ averageDays: 9.5, averageWorkingDays: 7.5 });
    const { body: before } = await officer().send('GET', '/api/conclusion-figures?from=2026-01-01&to=2026-10-05').expect(200);
    expect(before).toMatchObject({ conclusions: 0, agencies: [], whole: { averageDays: null } });
  });

  it('hands both out as files, and says so in the audit record', async () => {
    for (const path of ['/api/conclusion-tasks/export?list=late', '/api/conclusion-figures/export?from=2026-10-01&to=2026-12-31']) {
      const { body } = await inBytes(officer().send('GET', path)).expect(200);
      expect(body.subarray(0, 2).toString()).toBe('PK');
    }
    expect(await desk.query(`SELECT count(*)::int AS n FROM audit_record WHERE action = 'conclusion.exported'`)).toEqual([{ n: 2 }]);
  });

  it('shows an agency nothing of it', async () => {
    expect((await desk.as('agency').send('GET', '/api/conclusion-tasks')).status).toBe(403);
  });

  it('keeps the terms of the office, which bound each other', async () => {
    const terms = { noticeDays: 3, taskDaysLeast: 5, taskDaysMost: 20, soonDays: 2, version: 0 };
    expect((await desk.as('head').send('PUT', '/api/conclusion-terms', { ...terms, taskDaysLeast: 21 })).body.code).toBe('CONCLUSION.TERMS_CROSSED');
    expect((await desk.as('head').send('PUT', '/api/conclusion-terms', terms).expect(200)).body).toEqual({ ...terms, version: 1 });
    expect((await desk.as('head').send('PUT', '/api/conclusion-terms', terms)).body.code).toBe('RECORD.CHANGED_MEANWHILE');
    const { body } = await desk.record({ tasks: [] });
    expect(await desk.conclusion(body.id)).toMatchObject({ noticeDueOn: '2026-10-09' });
  });

  describe('a matter whose people are kept secret', () => {
    const NAME = 'Vũ Thị Kín Tiếng';

    async function sealedVisit(): Promise<{ receptionId: string; matterId: string }> {
      const { matterId } = await desk.petition('denunciation', '2026-09-01', NAME);
      const [row] = await desk.query<{ id: string }>(
        `INSERT INTO reception (office_id, book_year, book_number, received_on, mode, leader_day_id, officer_id, attendance, head_count, matter_id, sealed, content, result, created_by)
         SELECT office_id, 2026, 9100, received_on, mode, leader_day_id, officer_id, attendance, 1, $2, true, 'Tố cáo cán bộ', 'noted', created_by FROM reception WHERE id = $1 RETURNING id`,
        [desk.visit.receptionId, matterId],
      );
      return { receptionId: row?.id ?? '', matterId };
    }

    it('is named in no text of a conclusion or task, also of another visit of the day, and older words are masked', async () => {
      const { body: before } = await desk.record({ text: `Bà ${NAME} trình bày; giao kiểm tra.`, tasks: [{ agencyId: desk.bodies.own, content: `Trả lời bà ${NAME}`, dueOn: '2026-10-30' }] });
      const { receptionId } = await sealedVisit();
      for (const changes of [{ receptionId, text: `Bà ${NAME} tố cáo đúng` }, { receptionId, tasks: [{ agencyId: desk.bodies.own, content: `Mời bà ${NAME}`, dueOn: '2026-10-30' }] }, { text: `Như việc bà ${NAME}` }])
        expect((await desk.record(changes)).body.code).toBe('SEALED.TEXT_NAMES_PERSON');
      const { body } = await desk.record({ receptionId });
      expect(await desk.conclusion(body.id)).toMatchObject({ sealed: true });
      const paths = [`/api/conclusions/${before.id}`, `/api/conclusions/${before.id}/history`, '/api/conclusions', '/api/conclusion-tasks', `/api/conclusions?q=${encodeURIComponent('kiểm tra')}`];
      for (const path of paths) {
        const { text } = await officer().send('GET', path).expect(200);
        expect([path, text.includes(NAME)]).toEqual([path, false]);
      }
      const { body: said } = await officer().send('POST', `/api/conclusion-tasks/${body.taskIds[0]}/report`, { version: 1, on: '2026-10-19', text: `Đã mời bà ${NAME}` });
      expect(said.code).toBe('SEALED.TEXT_NAMES_PERSON');
    });
  });
});
