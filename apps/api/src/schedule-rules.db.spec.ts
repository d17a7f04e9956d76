import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COMPLIANCE_COUNTS, type ComplianceCount, type ComplianceReport, type ScheduleProposal, complianceList, compliancePaths, leaderDayPaths, scheduleRulePaths } from '@tiepdan/leader-day/contract';
import { dayAt } from '@tiepdan/platform/contract';
import { type RunningApp, runApp } from './testing/running-app.js';

/** Next year as the rules give it, from the rule to the number in the report, through the whole application. */
describe('a year by its rule', () => {
  const today = dayAt(new Date());
  const year = Number(today.slice(0, 4)) + 1;
  let running: RunningApp;
  let hostId: string;
  let ruleId: string;
  const rule = () => ({
    hostId,
    purpose: 'reception',
    pattern: 'month-day',
    monthDays: [15],
    missingDay: 'last-day',
    onRest: 'next',
    onHoliday: 'next',
    withinMonth: false,
    inTet: 'after',
    startsAt: '07:30',
    endsAt: '11:30',
    slotMinutes: 30,
    slotCapacity: 1,
    registerBeforeDays: 5,
    validFrom: `${year}-01-01`,
  });
  const send = (method: string, path: string, body?: unknown) => running.as('reception-officer').send(method, path, body);
  const proposal = async () => (await send('GET', `${scheduleRulePaths.proposal}?year=${year}`).expect(200)).body as ScheduleProposal;

  beforeAll(async () => {
    running = await runApp();
    const [leader] = await running.database.source.query<{ id: string }[]>(
      `INSERT INTO leader (office_id, full_name, position, chair) VALUES ($1, 'Đinh Văn Chủ', 'Chủ tịch UBND tỉnh', true) RETURNING id`,
      [running.office.officeId],
    );
    hostId = leader?.id ?? '';
  });
  afterAll(() => running.stop());

  it('is seen before it is kept, then kept', async () => {
    const preview = await send('POST', scheduleRulePaths.preview, rule()).expect(200);
    expect(preview.body).toMatchObject({ never: false, words: expect.stringContaining('Ngày 15 hằng tháng') });
    const { body } = await send('POST', scheduleRulePaths.list, rule()).expect(201);
    expect(body).toMatchObject({ version: 1, publishedKept: 0, plannedDiffering: 0 });
    ruleId = body.id;
    expect((await send('GET', scheduleRulePaths.list).expect(200)).body).toMatchObject([{ id: ruleId, hostName: 'Đinh Văn Chủ' }]);
  });

  it('answers bad input field by field: 30 February, no such pattern, never a day', async () => {
    const wrong = async (changes: object) => (await send('POST', scheduleRulePaths.list, { ...rule(), ...changes })).body;
    expect(await wrong({ validFrom: `${year}-02-30` })).toMatchObject({ code: 'REQUEST.INVALID', fields: [{ path: 'validFrom' }] });
    expect(await wrong({ monthDays: [32] })).toMatchObject({ code: 'REQUEST.INVALID', fields: [{ path: 'monthDays' }] });
    expect(await wrong({ monthDays: [] })).toMatchObject({ code: 'SCHEDULE_RULE.INCOMPLETE', fields: [{ path: 'monthDays' }] });
    expect(await wrong({ monthDays: [31], missingDay: 'skip', validTo: `${year}-01-30` })).toMatchObject({ code: 'SCHEDULE_RULE.NEVER' });
    expect((await send('GET', `${scheduleRulePaths.proposal}?year=1999`)).body).toMatchObject({ code: 'SCHEDULE_RULE.YEAR_TOO_FAR' });
    expect((await send('GET', `${scheduleRulePaths.proposal}?year=abc`)).body).toMatchObject({ code: 'REQUEST.INVALID' });
  });

  it('is planned by the officer, published by the head, and left alone by a change of the rule', async () => {
    const { add } = await proposal();
    expect(add).toHaveLength(12);
    const plan = { year, add: add.map(({ ruleId: id, on }) => ({ ruleId: id, on })), move: [] };
    expect((await send('POST', scheduleRulePaths.proposal, plan).expect(200)).body).toEqual({ planned: 12, moved: 0, cancelled: 0, skipped: [] });
    const { same } = await proposal();
    const days = same.map(({ dayId: id, version }) => ({ id, version }));
    const publication = { days, plannedContent: 'Tiếp công dân định kỳ', participants: 'Thanh tra tỉnh', late: true, reason: 'Lịch cả năm' };
    await send('POST', leaderDayPaths.publication, publication).expect(403);
    await running.as('head').send('POST', leaderDayPaths.publication, publication).expect((response) => expect(response.status).toBeLessThan(300));
    const changed = await send('PUT', scheduleRulePaths.one(ruleId), { ...rule(), monthDays: [20], version: 1, reason: 'Đổi sang ngày 20' }).expect(200);
    expect(changed.body).toMatchObject({ version: 2, publishedKept: 12, plannedDiffering: 0 });
    const found = await proposal();
    expect([found.add.length, found.differs.length, found.publishedDiffers.length]).toEqual([0, 0, 12]);
  });

  it('is counted for the chair, and every number opens into its list', async () => {
    await send('GET', `${compliancePaths.report}?year=${year}`).expect(403);
    const { body } = await running.as('leader').send('GET', `${compliancePaths.report}?year=${year}`).expect(200);
    const report: ComplianceReport = body;
    expect(report.leaders[0]).toMatchObject({ leaderId: hostId, year: { required: 12, shortage: 0, counts: { published: 12, 'to-come': 12, direct: 0 } } });
    for (const code of Object.keys(COMPLIANCE_COUNTS) as ComplianceCount[]) {
      const query = new URLSearchParams({ ...complianceList(year, 'year', code, hostId), limit: '1' });
      const list = await send('GET', `${leaderDayPaths.list}?${query}`).expect(200);
      expect([code, list.body.total]).toEqual([code, report.total.counts[code]]);
    }
    const file = await running.as('compiler').send('GET', `${compliancePaths.file}?year=${year}`).expect(200);
    expect(file.headers['content-type']).toContain('spreadsheetml');
  });

  it('says which days of a dry year are to be looked at again: Tết is not in the calendar yet', async () => {
    const far = await send('GET', `${scheduleRulePaths.proposal}?year=${year + 3}`).expect(200);
    expect((far.body as ScheduleProposal).missingHolidays.map(({ holiday }) => holiday)).toContain('lunar-new-year');
  });
});
