import { Chronicle } from '@tiepdan/audit/api';
import { CalendarQueries } from '@tiepdan/calendar/api';
import { AddScheduleRule, ProposalQueries, RuleEffect, ScheduleRuleQueries } from '@tiepdan/leader-day/api';
import type { ScheduleRuleDetails } from '@tiepdan/leader-day/contract';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';

/** By position: on which day of the month each receives, and how the day is kept. */
const MONTHLY: readonly { readonly position: string; readonly day: number; readonly more?: Partial<ScheduleRuleDetails> }[] = [
  {
    position: 'Chủ tịch UBND tỉnh',
    day: 15,
    more: { startsAt: '07:30', endsAt: '11:30', slotMinutes: 30, slotCapacity: 1, registerBeforeDays: 5, inTet: 'after', legalBasis: 'Luật Tiếp công dân Đ.12 khoản 5' },
  },
  { position: 'Bí thư Tỉnh ủy', day: 10 },
  { position: 'Phó Chủ tịch HĐND tỉnh', day: 20 },
  { position: 'Phó Trưởng đoàn ĐBQH tỉnh', day: 27, more: { onRest: 'nearest', onHoliday: 'nearest', withinMonth: true } },
];

/** The rules of the demo's leaders from this year on; the days to come of the next year are left to be planned by them. */
export async function writeDemoSchedule(database: Database, actor: Actor, today: PlainDate): Promise<void> {
  const calendars = new CalendarQueries(database);
  const rules = new ScheduleRuleQueries(database);
  const effect = new RuleEffect(rules, new ProposalQueries(database, calendars, rules, new Clock()));
  const add = new AddScheduleRule(database, calendars, effect, new Chronicle(database));
  const leaders = await database.read((on) => on.query<{ id: string; position: string }[]>(`SELECT id, position FROM leader WHERE office_id = $1 AND active`, [actor.officeId]));
  for (const { position, day, more } of MONTHLY) {
    const host = leaders.find((leader) => leader.position === position);
    if (host) await add.run(actor, monthly(host.id, day, `${today.slice(0, 4)}-01-01`, more));
  }
}

function monthly(hostId: string, day: number, validFrom: PlainDate, more: Partial<ScheduleRuleDetails> = {}): ScheduleRuleDetails {
  return {
    hostId,
    principalId: null,
    purpose: 'reception',
    pattern: 'month-day',
    monthDays: [day],
    weekOfMonth: null,
    weekday: null,
    everyWeeks: null,
    firstOn: null,
    missingDay: 'last-day',
    onRest: 'next',
    onHoliday: 'next',
    withinMonth: false,
    inTet: 'as-holiday',
    startsAt: null,
    endsAt: null,
    place: null,
    slotMinutes: null,
    slotCapacity: null,
    registerBeforeDays: null,
    registerBeforeDay: null,
    validFrom,
    validTo: null,
    legalBasis: null,
    ...more,
  };
}
