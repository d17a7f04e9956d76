import type { PlainDate } from '@tiepdan/platform/contract';
import type { ReceptionResult } from '@tiepdan/reception/contract';
import { representativesAllowed } from '@tiepdan/citizen/contract';
import { DELEGATION_FROM } from '@tiepdan/reception/contract';
import { workingDays } from '../world/days.js';
import type { LaterEvent, LeaderDayDraft, MatterDraft, PersonDraft, ReceptionDraft } from './drafts.js';
import type { Ledger } from './ledger.js';
import { itemAt } from '../must.js';
import { agencyName } from '../office.js';
import type { QuarterPlan } from '../plans/plan.js';

/** Office hours in minutes from midnight: 7.30–11.15 and 13.30–16.15. */
export function officeMinute(ledger: Ledger): number {
  return ledger.dice.chance(0.65) ? ledger.dice.int(450, 675) : ledger.dice.int(810, 975);
}

/** Those who give their names: everyone of a small party, the representatives of a group (Luật Tiếp công dân Đ.29). */
export function peopleFor(ledger: Ledger, matter: MatterDraft, heads: number): PersonDraft[] {
  const { most } = representativesAllowed(heads);
  const wanted = heads < DELEGATION_FROM ? (ledger.dice.chance(0.6) ? heads : 1) : ledger.dice.int(1, most);
  while (matter.people.length < wanted) matter.people.push(ledger.newCitizen(matter.place));
  return matter.people.slice(0, wanted).map((citizen, i) => ({
    citizen,
    capacity: heads >= DELEGATION_FROM ? 'representative' : i === 0 && ledger.dice.chance(0.05) ? 'authorised' : 'self',
  }));
}

const GROUP_RESULTS = { noted: 5, forwarded: 2, explained: 2, appointment: 2 } as const;
const USUAL_RESULTS = { guided: 34, explained: 28, noted: 18, forwarded: 12, appointment: 8 } as const;

const RESULT_NOTES: Readonly<Record<ReceptionResult, (matter: MatterDraft) => string | null>> = {
  guided: () => 'Hướng dẫn công dân gửi đơn đến cơ quan có thẩm quyền theo quy định.',
  'petition-taken': () => 'Nhận đơn và tài liệu kèm theo, có giấy biên nhận.',
  explained: () => 'Giải thích quy định của pháp luật có liên quan; công dân ghi nhận.',
  forwarded: (matter) => `Chuyển nội dung đến ${agencyName(matter.body)} để xem xét, trả lời công dân.`,
  appointment: () => 'Hẹn trả lời sau khi có báo cáo của cơ quan chuyên môn.',
  noted: () => 'Ghi nhận, báo cáo lãnh đạo UBND tỉnh.',
};

export function noteFor(result: ReceptionResult, matter: MatterDraft): string | null {
  return RESULT_NOTES[result](matter);
}

/** A reception that took place. A leader's hangs on his day. */
export function writeReception(
  ledger: Ledger,
  matter: MatterDraft,
  on: PlainDate,
  heads: number,
  leaderDay: LeaderDayDraft | null = null,
): ReceptionDraft {
  const { dice } = ledger;
  const group = heads >= DELEGATION_FROM;
  const result = leaderDay
    ? 'noted'
    : dice.weighted<ReceptionResult>(group ? { ...NOTHING, ...GROUP_RESULTS } : { ...NOTHING, ...USUAL_RESULTS });
  const told = `${group ? `Đại diện ${heads} công dân` : 'Công dân'} trình bày: ${lowerFirst(matter.summary)}.`;
  const content = `${told} Đề nghị ${matter.request}.`;
  const reception: ReceptionDraft = {
    on,
    minute: officeMinute(ledger),
    mode: leaderDay ? leaderDay.session : 'regular',
    leaderDay,
    officer: dice.chance(0.85) ? 'tiepdan' : 'truongban',
    body:
      leaderDay || dice.chance(0.9) ? null : dice.pick(['party-office', 'inspection-commission', 'internal-affairs', 'deputies-office']),
    attendance: 'received',
    refusalGround: null,
    headCount: heads,
    people: peopleFor(ledger, matter, heads),
    matter,
    content,
    result,
    resultNote: noteFor(result, matter),
    petition: null,
    events: leaderDay || !dice.chance(0.05) ? [] : [contentCompleted(dice.pick(MENDINGS), told, content)],
    status: 'active',
  };
  if (leaderDay) matter.heardByLeader = true;
  ledger.receptions.push(reception);
  return reception;
}

const NOTHING: Record<ReceptionResult, number> = { guided: 0, 'petition-taken': 0, explained: 0, forwarded: 0, appointment: 0, noted: 0 };

const MENDINGS = [
  'Ghi thiếu yêu cầu của công dân',
  'Bổ sung theo biên bản tiếp công dân',
  'Ghi lại cho rõ nội dung công dân đề nghị',
] as const;

function contentCompleted(reason: string, before: string, after: string): LaterEvent {
  return { type: 'corrected', after: 0, reason, changes: [{ field: 'content', label: 'Nội dung', before, after }] };
}

/** What is on record and no lượt: people who did not come, people refused, and records cancelled as written by mistake. */
export function writeUncounted(ledger: Ledger, quarter: QuarterPlan): void {
  const { dice } = ledger;
  const days = workingDays(quarter.from, quarter.to);
  const known = ledger.matters.filter((matter) => matter.kind === 'proposal');
  const base = (matter: MatterDraft): ReceptionDraft => ({
    on: dice.pick(days),
    minute: officeMinute(ledger),
    mode: 'regular',
    leaderDay: null,
    officer: 'tiepdan',
    body: null,
    attendance: 'no-show',
    refusalGround: null,
    headCount: 1,
    people: [{ citizen: itemAt(matter.people, 0), capacity: 'self' }],
    matter,
    content: null,
    result: null,
    resultNote: null,
    petition: null,
    events: [],
    status: 'active',
  });
  const { noShows, refusals, cancelledReceptions } = quarter.uncounted;
  for (let i = 0; i < noShows; i++)
    ledger.receptions.push({ ...base(dice.pick(known)), content: 'Công dân đăng ký tiếp nhưng không đến theo giờ đã hẹn.' });
  for (let i = 0; i < refusals; i++)
    ledger.receptions.push({
      ...base(dice.pick(known)),
      attendance: 'refused',
      refusalGround: dice.pick(['law-9-1', 'law-9-2', 'law-9-3', 'decree-4-h']),
      content: 'Đã giải thích lý do từ chối tiếp.',
    });
  for (let i = 0; i < cancelledReceptions; i++) {
    const matter = dice.pick(known);
    ledger.receptions.push({
      ...base(matter),
      attendance: 'received',
      content: `Công dân trình bày: ${lowerFirst(matter.summary)}.`,
      result: 'explained',
      resultNote: noteFor('explained', matter),
      events: [{ type: 'cancelled', after: 1, reason: 'Ghi trùng với lượt tiếp đã vào sổ trong ngày' }],
      status: 'cancelled',
    });
  }
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
