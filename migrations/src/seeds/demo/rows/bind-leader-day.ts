import { type PlainDate, addDays } from '@tiepdan/platform/contract';
import type { LeaderDayDraft } from '../ledger/drafts.js';
import { instantOf, workingDayUntil } from '../world/days.js';
import type { Binding } from './binding.js';
import type { LeaderDayChangeRow, LeaderDayRow } from './rows.js';

/** When the day was announced: at least five working days ahead (Luật Tiếp công dân Đ.24 k.4), an ad hoc one the day before. */
export function announcedOn(day: LeaderDayDraft): PlainDate {
  return workingDayUntil(addDays(day.on, day.session === 'ad-hoc' ? -1 : -12));
}

const CONTENT = {
  reception: 'Tiếp công dân định kỳ; nghe, đối thoại về các vụ việc đông người, phức tạp, kéo dài.',
  dialogue: 'Đối thoại với doanh nghiệp, hợp tác xã về thủ tục đất đai và hỗ trợ sản xuất.',
} as const;
const PARTICIPANTS = 'Ban Tiếp công dân tỉnh, Thanh tra tỉnh, Sở Nông nghiệp và Môi trường, Sở Xây dựng và UBND xã, phường có vụ việc.';

/** The columns of a day beyond its stamp. Whoever receives on behalf does so for the Chairman. */
export function leaderDayColumns(day: LeaderDayDraft, binding: Binding, announced: PlainDate): Omit<LeaderDayRow, keyof Stamped> {
  const purpose = day.purpose ?? 'reception';
  const ahead = day.outcome === 'planned' || day.outcome === 'announced';
  const slots = ahead && purpose === 'reception';
  return {
    status: day.status,
    held_on: day.on,
    session: day.session,
    host_id: binding.leaderId(day.host),
    by_deputy: day.byDeputy,
    outcome: day.outcome,
    note: day.note,
    purpose,
    principal_id: day.byDeputy ? binding.leaderId(0) : null,
    starts_at: purpose === 'reception' ? '07:30' : '14:00',
    ends_at: purpose === 'reception' ? '11:30' : '16:30',
    planned_content: CONTENT[purpose],
    participants: PARTICIPANTS,
    registration_closes_on: slots ? workingDayUntil(addDays(day.on, -3)) : null,
    slot_minutes: slots ? 30 : null,
    slot_capacity: slots ? 1 : null,
    published_on: day.outcome === 'planned' ? null : announced,
  };
}
type Stamped = Pick<LeaderDayRow, 'office_id' | 'id' | 'version' | 'created_by' | 'created_at' | 'updated_at'>;

/** What people were told of a day after its publication. */
export function changeRows({ on, host, told }: LeaderDayDraft, leaderDayId: string, binding: Binding, by: string, announced: PlainDate): LeaderDayChangeRow[] {
  if (!told) return [];
  const from = told.kind === 'postponed' ? workingDayUntil(addDays(on, -6)) : on;
  return [
    {
      office_id: binding.officeId,
      id: binding.idOf('leader-day-change', binding.rows.leaderDayChanges.length + 1),
      leader_day_id: leaderDayId,
      kind: told.kind,
      from_on: from,
      to_on: on,
      from_host_id: binding.leaderId(told.kind === 'delegated' ? 0 : host),
      to_host_id: binding.leaderId(host),
      reason: told.reason,
      document_number: told.documentNumber,
      changed_by: binding.accountId(by),
      changed_at: instantOf(workingDayUntil(addDays(announced, 5)), 960),
    },
  ];
}
