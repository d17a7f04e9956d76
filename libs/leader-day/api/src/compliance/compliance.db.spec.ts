import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AgencyQueries } from '@tiepdan/agency/api';
import { COMPLIANCE_COUNTS, type ComplianceCount, type CompliancePeriod, complianceList } from '@tiepdan/leader-day/contract';
import { addDays } from '@tiepdan/platform/contract';
import { makeOffice } from '@tiepdan/platform/api';
import { type LeaderDayDesk, makeLeader, openLeaderDayDesk } from '../testing/leader-day-desk.js';
import { ComplianceQueries } from './compliance.queries.js';
import { ExportCompliance } from './export-compliance.js';

const CODES = Object.keys(COMPLIANCE_COUNTS) as ComplianceCount[];
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** A day as the spec remembers it. */
interface Made {
  readonly duty: string;
  readonly on: string;
  readonly firstOn: string;
  readonly session: 'periodic' | 'ad-hoc';
  readonly purpose: 'reception' | 'dialogue';
  readonly outcome: 'planned' | 'announced' | 'held' | 'held-nobody' | 'not-held';
  readonly byDeputy: boolean;
  readonly status: 'active' | 'cancelled';
  readonly ofBody: boolean;
}

let desk: LeaderDayDesk;
let queries: ComplianceQueries;
const made: Made[] = [];
let leaders: string[] = [];
let council = '';

// Mulberry32: the same days on every run.
let seed = 5;
function roll(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T;

function anyDay(index: number): Made & { readonly host: string } {
  const duty = pick([...leaders, council]);
  const deputy = pick(leaders.filter((leader) => leader !== duty));
  const byDeputy = duty !== council && roll() < 0.25;
  const on = addDays('2025-11-15', index * 2);
  const postponed = roll() < 0.3;
  return {
    duty,
    host: byDeputy ? deputy : duty,
    on,
    firstOn: postponed ? addDays(on, Math.floor(roll() * 60) - 30) : on,
    session: roll() < 0.8 ? 'periodic' : 'ad-hoc',
    purpose: roll() < 0.85 ? 'reception' : 'dialogue',
    outcome: pick(['planned', 'announced', 'held', 'held', 'held-nobody', 'not-held']),
    byDeputy,
    status: roll() < 0.9 ? 'active' : 'cancelled',
    ofBody: duty === council,
  };
}

async function write(day: Made & { readonly host: string }): Promise<void> {
  const { officeId, accountId } = desk.actor;
  const [row] = await desk.source.query<{ id: string }[]>(
    `INSERT INTO leader_day (office_id, held_on, session, purpose, host_id, principal_id, by_deputy, outcome, note, status, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'Ghi chú', $9, $10) RETURNING id`,
    [officeId, day.on, day.session, day.purpose, day.host, day.byDeputy ? day.duty : null, day.byDeputy, day.outcome, day.status, accountId],
  );
  // Put off, and then by the hour: only where it stood first counts.
  if (day.firstOn === day.on) return;
  for (const from of [day.firstOn, day.on])
    await desk.source.query(
      `INSERT INTO leader_day_change (office_id, leader_day_id, kind, from_on, to_on, from_host_id, to_host_id, reason, changed_by) VALUES ($1, $2, 'postponed', $3, $4, $5, $5, 'Bận', $6)`,
      [officeId, row?.id, from, day.on, day.host, accountId],
    );
}

beforeAll(async () => {
  desk = await openLeaderDayDesk();
  queries = new ComplianceQueries(desk.database, desk.clock);
  const { officeId } = desk.actor;
  leaders = [desk.chair, await makeLeader(desk.source, officeId, 'Lý Thị Phó'), await makeLeader(desk.source, officeId, 'Ngô Văn Cũ', false, false)];
  council = await makeLeader(desk.source, officeId, 'Hồ Thị Hội');
  await desk.source.query(
    `WITH body AS (INSERT INTO agency (office_id, name, short_name, kind) VALUES ($2, 'Thường trực HĐND tỉnh', 'HĐND', 'participating') RETURNING id)
     UPDATE leader SET body_id = body.id FROM body WHERE leader.id = $1`,
    [council, officeId],
  );
  for (let index = 0; index < 220; index += 1) {
    const day = anyDay(index);
    made.push(day);
    await write(day);
  }
});
afterAll(() => desk.drop());

/** Counted slowly, by the words of the definitions. */
function slowCount(code: ComplianceCount, duty: string | null, within: (on: string) => boolean): number {
  const today = '2026-11-20';
  const held = (day: Made) => day.outcome === 'held' || day.outcome === 'held-nobody';
  const meaning: Record<ComplianceCount, (day: Made) => boolean> = {
    published: () => true,
    direct: (day) => held(day) && !day.byDeputy,
    delegated: (day) => held(day) && day.byDeputy,
    nobody: (day) => day.outcome === 'held-nobody',
    'not-held': (day) => day.outcome === 'not-held',
    'to-come': (day) => day.outcome === 'announced' && day.on >= today,
    unrecorded: (day) => day.outcome === 'announced' && day.on < today,
    'postponed-out': (day) => day.firstOn.slice(0, 7) !== day.on.slice(0, 7),
    'ad-hoc': held,
  };
  return made.filter(
    (day) =>
      day.status === 'active' &&
      day.purpose === 'reception' &&
      day.outcome !== 'planned' &&
      !day.ofBody &&
      (day.session === 'ad-hoc') === (code === 'ad-hoc') &&
      (duty === null || day.duty === duty) &&
      meaning[code](day) &&
      within(code === 'postponed-out' ? day.firstOn : day.on),
  ).length;
}

describe('days required and held', () => {
  it('counts as the definitions say, month by month', async () => {
    const report = await queries.report(desk.actor, 2026);
    expect(report.leaders.map(({ leaderId }) => leaderId)).toEqual([desk.chair, leaders[1], leaders[2]]);
    for (const leader of report.leaders)
      for (const { month, counts } of leader.months) {
        const within = (on: string) => on.startsWith(`2026-${String(month).padStart(2, '0')}`);
        expect([leader.fullName, month, counts]).toEqual([leader.fullName, month, Object.fromEntries(CODES.map((code) => [code, slowCount(code, leader.leaderId, within)]))]);
        expect(counts.published).toBe(counts.direct + counts.delegated + counts['not-held'] + counts['to-come'] + counts.unrecorded);
      }
    for (const code of CODES) expect([code, report.total.counts[code]]).toEqual([code, slowCount(code, null, (on) => on.startsWith('2026'))]);
    expect(CODES.every((code) => report.total.counts[code] > 0)).toBe(true);
  });

  it('opens every number into a list as long as it', async () => {
    const report = await queries.report(desk.actor, 2026);
    const lengthOf = async (period: CompliancePeriod, code: ComplianceCount, leaderId?: string) =>
      (await desk.queries.list(desk.actor, { ...complianceList(2026, period, code, leaderId), limit: 1 })).total;
    for (const code of CODES) {
      expect([code, await lengthOf('year', code)]).toEqual([code, report.total.counts[code]]);
      for (const { leaderId, months, quarters, year } of report.leaders) {
        expect([code, await lengthOf('year', code, leaderId)]).toEqual([code, year.counts[code]]);
        for (const { quarter, counts } of quarters) expect([code, quarter, await lengthOf({ quarter }, code, leaderId)]).toEqual([code, quarter, counts[code]]);
        for (const { month, counts } of months) expect([code, month, await lengthOf({ month }, code, leaderId)]).toEqual([code, month, counts[code]]);
      }
    }
  });

  it('asks the chair a day a month, and names the months that lack it', async () => {
    const [chair] = (await queries.report(desk.actor, 2026)).leaders;
    expect(chair?.months.map(({ required }) => required)).toEqual(MONTHS.map(() => 1));
    const lacking = chair?.months.filter(({ month, counts }) => month <= 10 && counts.direct + counts.delegated === 0).map(({ month }) => month) ?? [];
    expect(chair?.months.filter(({ shortage }) => shortage > 0).map(({ month }) => month)).toEqual(lacking);
    expect(chair?.months[10]).toMatchObject({ month: 11, ended: false, shortage: 0 });
  });

  it('asks of a leader what the office has set, in the months in office', async () => {
    await desk.source.query(`UPDATE leader SET required_days_per_month = 2, duty_from = '2026-03-01', duty_to = '2026-09-15' WHERE id = $1`, [leaders[1]]);
    const deputy = (await queries.report(desk.actor, 2026)).leaders.find(({ leaderId }) => leaderId === leaders[1]);
    expect(deputy?.months.map(({ required }) => required)).toEqual([0, 0, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0]);
  });

  it('is empty for another office', async () => {
    const stranger = (await makeOffice(desk.source)).actor();
    expect((await queries.report(stranger, 2026)).leaders).toEqual([]);
  });

  it('goes out as a workbook, which the audit record notes', async () => {
    const exporting = new ExportCompliance(queries, new AgencyQueries(desk.database), desk.database, desk.chronicle);
    const file = await exporting.run(desk.actor, 2026);
    const { default: Excel } = await import('@protobi/exceljs');
    const workbook = new Excel.Workbook();
    const parts: Buffer[] = [];
    for await (const part of file.getStream()) parts.push(part as Buffer);
    await workbook.xlsx.load(Buffer.concat(parts) as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    const sheet = workbook.getWorksheet('Năm 2026');
    const report = await queries.report(desk.actor, 2026);
    expect(sheet?.rowCount).toBe(4 + report.leaders.length * 17 + 1);
    const last = sheet?.lastRow?.values as unknown[];
    expect(last.slice(1)).toEqual(['Tổng số', '', 'Năm 2026', report.total.required, ...CODES.map((code) => report.total.counts[code]), report.total.shortage]);
    const [note] = await desk.source.query<{ details: unknown }[]>(`SELECT details FROM audit_record WHERE action = 'leader-day.compliance-exported'`);
    expect(note?.details).toEqual({ file: 'ngay-tiep-cong-dan-cua-lanh-dao-2026.xlsx', leaders: 3 });
  });
});
