import type { PlainDate } from '@tiepdan/platform/contract';
import { monthAfter, workingDayFrom } from '../world/days.js';
import type { LeaderDayDraft } from './drafts.js';
import type { Ledger } from './ledger.js';
import { LEADERS } from '../office.js';
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
    outcome: !past ? 'announced' : notHeld ? 'not-held' : hears.length > 0 ? 'held' : 'held-nobody',
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
