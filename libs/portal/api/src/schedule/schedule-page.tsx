import { publicPaths } from '@tiepdan/portal/contract';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import { Layout, renderPage } from '../frame/layout.js';
import type { PublicOffice } from '../frame/public-offices.js';
import { OFF, changeWords, dayWords, hoursWords, monthWords, occasionWords, placeWords } from './day-words.js';
import { type PublicDay, registrationOf } from './public-day.js';

/** What one page of the schedule shows. */
export interface ScheduleFacts {
  readonly office: PublicOffice;
  readonly today: PlainDate;
  readonly year: number;
  /** Null: every body in the house; `own`: the People's Committee; else a body's id. */
  readonly body: string | null;
  /** All of the year, whatever the body. */
  readonly days: readonly PublicDay[];
  readonly years: { readonly first: number; readonly last: number } | null;
}

/** A day as it stands under its month, or the day it was moved from. */
interface Entry {
  readonly on: PlainDate;
  readonly day: PublicDay;
  /** Where it went; null where it stands here. */
  readonly movedTo: PlainDate | null;
}

function Registration({ office, day, today }: { office: PublicOffice; day: PublicDay; today: PlainDate }) {
  const state = registrationOf(day, today);
  if (!state.open) {
    if (state.why === 'full') return <p>Đã đủ số vụ việc đăng ký.</p>;
    return state.why === 'closed' ? <p>Đã hết hạn đăng ký.</p> : null;
  }
  return (
    <p class="noprint">
      <a href={publicPaths.registration(office.code, day.id)}>
        Đăng ký gặp lãnh đạo ngày {formatDay(day.heldOn)}
      </a>
      {`: ${state.free === null ? '' : `còn ${state.free} chỗ, `}nhận đến hết ngày ${formatDay(state.until)}`}
    </p>
  );
}

function DayCard({ entry: { on, day, movedTo }, office, today }: { entry: Entry; office: PublicOffice; today: PlainDate }) {
  if (movedTo)
    return (
      <li class="card off">
        <h3>{dayWords(on)}</h3>
        <p class="state">
          {occasionWords(day)} của đồng chí {day.principalName ?? day.hostName}: hoãn sang ngày {formatDay(movedTo)}.
        </p>
      </li>
    );
  const hours = hoursWords(day);
  const off = day.outcome === 'not-held';
  return (
    <li class={off ? 'card off' : 'card'}>
      <h3>{dayWords(on)}</h3>
      {off && <p class="state">{OFF}</p>}
      <p>
        {occasionWords(day)}
        {hours && `, ${hours}`}, tại {placeWords(day)}
        {day.online && ', có tiếp trực tuyến'}.
      </p>
      <p>
        Người tiếp: đồng chí <strong>{day.hostName}</strong>, {day.hostPosition}
        {day.bodyName && ` (${day.bodyName})`}
        {day.principalName && `, tiếp thay đồng chí ${day.principalName}, ${day.principalPosition ?? ''}`}.
      </p>
      {day.plannedContent && <p>Dự kiến nội dung: {day.plannedContent}</p>}
      {day.participants && <p>Thành phần tham dự: {day.participants}</p>}
      {changeWords(day).map((words) => (
        <p class="change">{words}</p>
      ))}
      <Registration office={office} day={day} today={today} />
    </li>
  );
}

function Bodies({ office, year, body, days }: Pick<ScheduleFacts, 'office' | 'year' | 'body' | 'days'>) {
  const bodies = new Map(days.flatMap(({ bodyId, bodyName }) => (bodyId && bodyName ? [[bodyId, bodyName] as const] : [])));
  if (!bodies.size) return null;
  const link = (value: string | null, words: string) => (
    <li>
      <a href={`${publicPaths.schedule(office.code)}?year=${year}${value ? `&body=${value}` : ''}`} aria-current={value === body ? 'true' : undefined}>
        {words}
      </a>
    </li>
  );
  return (
    <nav aria-label="Lịch của từng cơ quan">
      <ul>
        {link(null, 'Tất cả')}
        {link('own', office.committeeName)}
        {[...bodies].map(([id, name]) => link(id, name))}
      </ul>
    </nav>
  );
}

function Years({ office, year, years, today }: Pick<ScheduleFacts, 'office' | 'year' | 'years' | 'today'>) {
  const now = Number(today.slice(0, 4));
  const first = Math.min(years?.first ?? now, now);
  const last = Math.max(years?.last ?? now, now);
  if (year <= first && year >= last) return null;
  const link = (to: number) => (
    <li>
      <a href={`${publicPaths.schedule(office.code)}?year=${to}`}>Năm {to}</a>
    </li>
  );
  return (
    <nav aria-label="Năm khác">
      <ul>
        {year > first && link(year - 1)}
        {year < last && link(year + 1)}
      </ul>
    </nav>
  );
}

/** The published schedule of one year: of the year that runs what is to come first. */
export function schedulePage(facts: ScheduleFacts): string {
  const { office, today, year, body, days } = facts;
  const { coming = [], past = [] } = Object.groupBy(entriesOf(days.filter(ofBody(body)), year), ({ on }) => (on < today ? 'past' : 'coming'));
  return renderPage(
    <Layout title={`Lịch tiếp công dân năm ${year}`} office={office} place="schedule">
      <Bodies office={office} year={year} body={body} days={days} />
      {coming.length + past.length === 0 && <p>Chưa có lịch tiếp công dân nào được công bố cho năm {year}.</p>}
      {coming.length === 0 && past.length > 0 && <p>Không còn ngày tiếp nào sắp tới trong năm {year}.</p>}
      <Months entries={coming} office={office} today={today} />
      {past.length > 0 && <Months entries={past} office={office} today={today} past />}
      <p class="noprint">
        <a href={publicPaths.calendar(office.code)}>Đưa lịch vào điện thoại (tệp iCal)</a>
      </p>
      <Years {...facts} />
    </Layout>,
  );
}

/** Days by month, each month with its notice to print. Days that have passed stand by themselves. */
function Months({ entries, office, today, past = false }: { entries: readonly Entry[]; office: PublicOffice; today: PlainDate; past?: boolean }) {
  return (
    <>
      {[...Map.groupBy(entries, ({ on }) => on.slice(0, 7))].map(([month, ofMonth]) => {
        const id = `${past ? 'past' : 'month'}-${month}`;
        return (
          <section aria-labelledby={id}>
            <h2 id={id}>
              {monthWords(month)}
              {past && ' (đã qua)'}
            </h2>
            <ul class="plain">
              {ofMonth.map((entry) => (
                <DayCard entry={entry} office={office} today={today} />
              ))}
            </ul>
            {!past && (
              <p class="noprint">
                <a href={`${publicPaths.notice(office.code)}?month=${month}`}>Tải thông báo lịch {monthWords(month).toLowerCase()} để in</a>
              </p>
            )}
          </section>
        );
      })}
    </>
  );
}

const ofBody = (body: string | null) => (day: PublicDay): boolean => body === null || (body === 'own' ? day.bodyId === null : day.bodyId === body);

/** Each day where it stands and, where it was moved away, where it stood. */
function entriesOf(days: readonly PublicDay[], year: number): Entry[] {
  const entries = days.flatMap((day): Entry[] => {
    const left = [...new Set(day.changes.flatMap(({ kind, fromOn, toOn }) => (kind === 'postponed' && fromOn !== toOn ? [fromOn] : [])))];
    return [{ on: day.heldOn, day, movedTo: null }, ...left.filter((on) => on !== day.heldOn).map((on) => ({ on, day, movedTo: day.heldOn }))];
  });
  return entries.filter(({ on }) => Number(on.slice(0, 4)) === year).sort((one, other) => one.on.localeCompare(other.on));
}
