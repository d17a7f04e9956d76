import { addWorkingDays } from '@tiepdan/calendar/contract';
import { type DayAgency, type HearingRow, type OnlineSession, type ReadinessCode, type ReadinessItem, slotTimes } from '@tiepdan/hearing/contract';
import { type PlainDate, formatCountPadded, formatDay } from '@tiepdan/platform/contract';
import type { Agenda } from '../days/day.queries.js';
import type { HeldDay } from '../days/held-day.js';
import type { Reading } from '../listing/hearing-rows.js';
import { onlineChecks } from '../online/online-checks.js';

/** What is known of a day when one asks what it still lacks. */
export interface Prepared {
  readonly day: HeldDay;
  readonly agenda: Pick<Agenda, 'noteTakerName' | 'briefsPrintedAt'>;
  readonly hearings: readonly HearingRow[];
  readonly agencies: readonly DayAgency[];
  readonly online: OnlineSession | null;
  readonly reading: Reading;
}

/** What a day lacks before it is held, as a list with words. A day that is over lacks nothing any more. */
export function readinessOf(prepared: Prepared): ReadinessItem[] {
  const { day, agenda, hearings, reading } = prepared;
  const waiting = hearings.filter(({ state }) => state === 'waiting' || state === 'proposed');
  const accepted = hearings.filter(({ state }) => state === 'accepted');
  const unslotted = slotTimes(day).length ? accepted.filter(({ slotAt }) => !slotAt) : [];
  return [
    item('published', day.publishedOn !== null || day.outcome !== 'planned', 'Đã công bố.', 'Chưa công bố lịch tiếp.'),
    item('placed', !waiting.length, 'Không còn đăng ký chờ quyết định.', `${formatCountPadded(waiting.length)} đăng ký chờ quyết định.`, idsOf(waiting)),
    ...(unslotted.length ? [item('slots', false, '', `${formatCountPadded(unslotted.length)} vụ việc chưa có giờ tiếp.`, idsOf(unslotted))] : []),
    citizensTold(day, accepted, reading),
    agenciesTold(prepared),
    accepted.length || agenda.briefsPrintedAt
      ? item('briefs', agenda.briefsPrintedAt !== null, 'Đã in tóm tắt hồ sơ.', 'Chưa in tóm tắt hồ sơ của các vụ việc.')
      : nothing('briefs', 'Chưa có vụ việc nào được xếp lịch.'),
    item('note-taker', agenda.noteTakerName !== null, agenda.noteTakerName ?? '', 'Chưa phân công người ghi biên bản.'),
    ...onlineItems(prepared),
  ];
}

const idsOf = (hearings: readonly HearingRow[]): string[] => hearings.map(({ id }) => id);
const nothing = (code: ReadinessCode, words: string): ReadinessItem => ({ code, state: 'none', words, by: null, hearingIds: [] });

function item(code: ReadinessCode, done: boolean, well: string, lacking: string, hearingIds: readonly string[] = []): ReadinessItem {
  return { code, state: done ? 'done' : 'due', words: done ? well : lacking, by: null, hearingIds };
}

/** Told or not, against the last day in time. */
function told(code: ReadinessCode, by: PlainDate, today: PlainDate, untold: readonly string[], late: number, whom: string): ReadinessItem {
  if (untold.length) {
    const words = `Còn ${formatCountPadded(untold.length)} ${whom} chưa mời; chậm nhất ngày ${formatDay(by)}.`;
    return { code, state: today > by ? 'late' : 'due', words, by, hearingIds: untold };
  }
  const words = late ? `Đã mời; ${formatCountPadded(late)} ${whom} được mời sau ngày ${formatDay(by)}.` : `Đã mời trước ngày ${formatDay(by)}.`;
  return { code, state: late ? 'late' : 'done', words, by, hearingIds: [] };
}

/** An invitation that is only drafted has told nobody yet. */
const reached = (invitation: HearingRow['told']): boolean => invitation !== null && invitation.on !== null;

function citizensTold(day: HeldDay, accepted: readonly HearingRow[], { calendar, terms, today }: Reading): ReadinessItem {
  if (!accepted.length) return nothing('citizens-told', 'Chưa có vụ việc nào được xếp lịch.');
  const untold = accepted.filter((hearing) => !reached(hearing.told));
  const late = accepted.filter(({ told: invitation }) => reached(invitation) && invitation?.late).length;
  return told('citizens-told', addWorkingDays(calendar, day.heldOn, -terms.citizenDays), today, idsOf(untold), late, 'công dân');
}

function agenciesTold({ day, agencies, reading: { calendar, terms, today } }: Prepared): ReadinessItem {
  if (!agencies.length) return nothing('agencies-told', 'Không có cơ quan nào được đề nghị dự.');
  const untold = agencies.filter(({ invitation }) => !reached(invitation));
  const late = agencies.filter(({ invitation }) => reached(invitation) && invitation?.late).length;
  const by = addWorkingDays(calendar, day.heldOn, -terms.agencyDays);
  return { ...told('agencies-told', by, today, untold.map(({ id }) => id), late, 'cơ quan'), hearingIds: untold.flatMap(({ hearingIds }) => hearingIds) };
}

/** Of an online day: the notice, the test, the recording (NĐ 154/2026 Đ.23–24). */
function onlineItems({ day, online, reading }: Prepared): ReadinessItem[] {
  if (!day.online) return [];
  if (!online) return [item('online-told', false, '', 'Chưa ghi điểm cầu và các bước của buổi tiếp trực tuyến.')];
  const codes = { told: 'online-told', tested: 'online-tested', recorded: 'online-recording' } as const;
  return onlineChecks(online, day, reading).flatMap(({ step, state, words }) => {
    if (step !== 'told' && step !== 'tested' && step !== 'recorded') return [];
    return [{ code: codes[step], state: state === 'missed' ? ('late' as const) : state, words, by: null, hearingIds: [] }];
  });
}
