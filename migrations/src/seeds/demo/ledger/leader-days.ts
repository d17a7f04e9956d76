import { type PlainDate, addDays } from '@tiepdan/platform/contract';
import { isWorkingDay, monthAfter, workingDayFrom } from '../world/days.js';
import type { LeaderDayDraft } from './drafts.js';
import type { Ledger } from './ledger.js';
import { BODY_LEADERS, LEADERS } from '../office.js';
import type { LeaderDayPlan, LedgerPlan } from '../plans/plan.js';
import { writeReception } from './receptions.js';

/**
 * Announces the leaders' days of a ledger and writes what was heard on them. The Chairman has a day every month, as the law
 * asks of a provincial chairman (Luật Tiếp công dân Đ.12 k.5); a deputy receives in his stead in every second month.
 */
export function writeLeaderDays(ledger: Ledger, plan: LedgerPlan, today: PlainDate): void {
  const [first, last] = plan.leaderMonths;
  for (let i = 0, month = first; month <= last; month = monthAfter(`${first}-01`, ++i)) {
    const special = plan.leaderDays.filter((day) => day.month === month);
    const deputy = special.find((day) => day.host > 0)?.host ?? (i % 2 === 1 ? 1 + (i % (LEADERS.length - 1)) : 0);
    announce(
      ledger,
      `${month}-15`,
      0,
      special.find((day) => day.host === 0 && !day.adHoc),
      today,
    );
    if (deputy > 0)
      announce(
        ledger,
        `${month}-25`,
        deputy,
        special.find((day) => day.host === deputy),
        today,
      );
    for (const day of special) if (day.adHoc) announce(ledger, day.adHoc.on, day.host, day, today);
  }
}

function announce(ledger: Ledger, about: PlainDate, host: number, special: LeaderDayPlan | undefined, today: PlainDate): void {
  const on = special?.adHoc ? special.adHoc.on : workingDayFrom(about);
  const past = on < today;
  const hears = past ? (special?.hears ?? []) : [];
  const notHeld = past ? special?.notHeld : undefined;
  const day: LeaderDayDraft = {
    on,
    session: special?.adHoc ? 'ad-hoc' : 'periodic',
    host,
    byDeputy: host > 0,
    outcome: !past ? aheadOf(on, today) : notHeld ? 'not-held' : hears.length > 0 ? 'held' : 'held-nobody',
    note: special?.adHoc?.ground ?? notHeld ?? null,
    events: past ? [outcomeNoted(hears.length > 0, notHeld !== undefined)] : [],
    status: 'active',
  };
  ledger.leaderDays.push(day);
  for (const hearing of hears) writeReception(ledger, ledger.namedMatter(hearing.matter, hearing.kind), on, hearing.people, day);
}

/** The announced day is corrected when it is over: that is how its outcome comes into the book. */
function outcomeNoted(held: boolean, cancelled: boolean): LeaderDayDraft['events'][number] {
  const after = cancelled ? 'Không tổ chức' : held ? 'Đã tiếp' : 'Đã tiếp, không có công dân đến';
  return {
    type: 'corrected',
    after: 0,
    reason: 'Ghi kết quả ngày tiếp',
    changes: [{ field: 'outcome', label: 'Tình trạng', before: 'Đã thông báo', after }],
  };
}

/** The schedule is published some weeks ahead; what lies further is planned. */
const PUBLISHED_AHEAD = 45;

function aheadOf(on: PlainDate, today: PlainDate): 'announced' | 'planned' {
  return on > addDays(today, PUBLISHED_AHEAD) ? 'planned' : 'announced';
}

/** About which day of the month each of BODY_LEADERS receives. */
const BODY_DAYS = ['10', '20', '27'] as const;

/** What stands on the calendar beside the office's own days: leaders of other bodies, and two dialogues. Counted in no figure. */
export function writeOtherDays(ledger: Ledger, today: PlainDate): void {
  for (let months = -4; months <= 3; months++)
    BODY_DAYS.forEach((about, leader) => {
      if (leader >= BODY_LEADERS.length) return;
      const day = `${monthAfter(`${today.slice(0, 7)}-01`, months)}-${about}`;
      const on = about === '27' ? nearest(day) : workingDayFrom(day);
      other(ledger, { on, host: LEADERS.length + leader, outcome: on < today ? (months % 2 === 0 ? 'held' : 'held-nobody') : aheadOf(on, today) });
    });
  other(ledger, { on: workingDayFrom(addDays(today, -40)), host: 0, outcome: 'held', purpose: 'dialogue' });
  other(ledger, { on: workingDayFrom(addDays(today, 32)), host: 2, outcome: 'announced', purpose: 'dialogue' });
}

/** The nearest working day in the month of `day`, of two as near the later one: the rule of that leader; the others take the next. */
function nearest(day: PlainDate): PlainDate {
  for (let away = 0; ; away++)
    for (const near of [addDays(day, away), addDays(day, -away)]) if (near.slice(0, 7) === day.slice(0, 7) && isWorkingDay(near)) return near;
}

function other(ledger: Ledger, day: Pick<LeaderDayDraft, 'on' | 'host' | 'outcome' | 'purpose'>): void {
  ledger.leaderDays.push({ session: 'periodic', byDeputy: false, note: null, events: [], status: 'active', ...day });
}

/** The last year's Chairman's day that was postponed, and the deputy's day that was the Chairman's before. */
export function tellChanges(ledger: Ledger, today: PlainDate): void {
  const past = ledger.leaderDays
    .filter(({ on, purpose, session, host, outcome }) => on < today && !purpose && session === 'periodic' && host < LEADERS.length && outcome !== 'not-held')
    .sort((a, b) => b.on.localeCompare(a.on));
  const postponed = past.filter(({ host }) => host === 0)[2];
  const delegated = past.filter(({ byDeputy }) => byDeputy)[0];
  if (postponed) postponed.told = { kind: 'postponed', reason: 'Chủ tịch dự cuộc họp do Chính phủ triệu tập', documentNumber: '214/TB-UBND' };
  if (delegated) delegated.told = { kind: 'delegated', reason: 'Chủ tịch đi công tác theo kế hoạch', documentNumber: '198/UQ-UBND' };
}
