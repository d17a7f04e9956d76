import { type PlainDate, OFFICE_TIME_ZONE, addDays, formatDay } from '@tiepdan/platform/contract';
import { publicPaths } from '@tiepdan/portal/contract';
import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { PublicOffice } from '../frame/public-offices.js';
import { OFF, changeWords, occasionWords, placeWords } from './day-words.js';
import type { PublicDay } from './public-day.js';

/** The office's time has had no summer time since 1975. */
const TIME_ZONE = ['BEGIN:VTIMEZONE', `TZID:${OFFICE_TIME_ZONE}`, 'BEGIN:STANDARD', 'DTSTART:19750613T000000', 'TZOFFSETFROM:+0700', 'TZOFFSETTO:+0700', 'TZNAME:+07', 'END:STANDARD', 'END:VTIMEZONE'].join('\r\n');

/** A day that was published and is not any longer. */
export interface TakenBackDay {
  readonly id: string;
  readonly version: number;
  readonly heldOn: PlainDate;
  readonly changedAt: Date;
}

/** How long a subscriber's calendar may wait until it asks again, in seconds. */
const ASK_AGAIN = 3600;

/** The schedule as calendars subscribe to it (RFC 5545): one event a day, which keeps its identity wherever it is moved. */
export function calendarOf(office: PublicOffice, publicUrl: string, days: readonly PublicDay[], takenBack: readonly TakenBackDay[]): string {
  const calendar = ical({
    name: `Lịch tiếp công dân – ${office.name}`,
    prodId: { company: 'Tiepdan', product: 'Reception days', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: ASK_AGAIN,
    timezone: { name: null, generator: () => TIME_ZONE },
    x: [['X-WR-TIMEZONE', OFFICE_TIME_ZONE]],
  });
  for (const day of days) addDay(calendar, office, publicUrl, day);
  for (const { id, version, heldOn, changedAt } of takenBack)
    calendar.createEvent({ ...spanOf({ heldOn, startsAt: null, endsAt: null }), id: idOf(office, id), sequence: version, stamp: changedAt, summary: 'Tiếp công dân', status: ICalEventStatus.CANCELLED });
  return calendar.toString();
}

function addDay(calendar: ICalCalendar, office: PublicOffice, publicUrl: string, day: PublicDay): void {
  const off = day.outcome === 'not-held';
  const lines = [
    `Người tiếp: đồng chí ${day.hostName}, ${day.hostPosition}${day.bodyName ? ` (${day.bodyName})` : ''}`,
    ...(day.principalName ? [`Tiếp thay đồng chí ${day.principalName}, ${day.principalPosition ?? ''}`] : []),
    ...(day.plannedContent ? [`Dự kiến nội dung: ${day.plannedContent}`] : []),
    ...(day.participants ? [`Thành phần tham dự: ${day.participants}`] : []),
    ...(day.registrationClosesOn ? [`Nhận đăng ký đến hết ngày ${formatDay(day.registrationClosesOn)}`] : []),
    ...changeWords(day),
  ];
  calendar.createEvent({
    ...spanOf(day),
    id: idOf(office, day.id),
    sequence: day.version,
    stamp: day.changedAt,
    summary: `${off ? `${OFF}: ` : ''}${occasionWords(day)} – đồng chí ${day.hostName}`,
    description: lines.join('\n'),
    location: placeWords(day),
    url: `${publicUrl}${publicPaths.schedule(office.code)}?year=${day.heldOn.slice(0, 4)}`,
    status: off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
}

const idOf = (office: PublicOffice, dayId: string): string => `${dayId}@${office.code.toLowerCase().replace(/[^a-z0-9-]/g, '-')}.tiepdan`;

/** Without hours the whole day. The generator writes the machine's own hours, so the day is made of those. */
function spanOf({ heldOn, startsAt, endsAt }: Pick<PublicDay, 'heldOn' | 'startsAt' | 'endsAt'>) {
  if (!startsAt || !endsAt) return { allDay: true, start: new Date(`${heldOn}T00:00:00Z`), end: new Date(`${addDays(heldOn, 1)}T00:00:00Z`) };
  return { start: machineTime(heldOn, startsAt), end: machineTime(heldOn, endsAt), timezone: OFFICE_TIME_ZONE };
}

function machineTime(day: PlainDate, time: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return new Date(year, month - 1, date, hour, minute);
}
