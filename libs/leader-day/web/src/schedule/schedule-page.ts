import { Component, computed, inject, type Resource } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIcon } from '@angular/material/icon';
import { MatMenuModule } from '@angular/material/menu';
import { MatSelectModule } from '@angular/material/select';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { type DayCheck, dayChecks, isPublishedLate, type YearDay } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { formatCount } from '@tiepdan/platform/contract';
import { EmptyState, ListFrame, Notice, urlFilters } from '@tiepdan/ui/web';
import { DayActs } from '../acts/day-acts';
import { LeaderDayApi, type LeaderDayFilter } from '../leader-day-api';
import { leaderInWords } from '../leader-day-words';
import { outcomeMark } from '../outcome-mark';
import { addMonths } from './calendar-keys';
import { DayTable } from './day-table';
import { squaresOf } from './day-squares';
import { type DayMove, MonthView } from './month-view';
import {
  BODY_OPTIONS,
  filterParts,
  fits,
  listFilter,
  OUTCOME_OPTIONS,
  PURPOSE_OPTIONS,
  type ScheduleView,
  UNFILTERED,
  viewOf,
  yearInView,
} from './schedule-filters';
import { monthInWords } from './weeks-of-month';
import { YearView } from './year-view';

/** The leaders' schedule: a year as twelve months, a month as a calendar, or days as a table. */
@Component({
  selector: 'tiepdan-schedule-page',
  imports: [
    DayTable,
    EmptyState,
    ListFrame,
    MatButton,
    MatButtonToggle,
    MatButtonToggleGroup,
    MatFormFieldModule,
    MatIcon,
    MatIconButton,
    MatMenuModule,
    MatSelectModule,
    MonthView,
    RouterLink,
    YearView,
  ],
  templateUrl: './schedule-page.html',
  styleUrl: './schedule-page.scss',
})
export class SchedulePage {
  private readonly api = inject(LeaderDayApi);
  private readonly acts = inject(DayActs);
  private readonly notice = inject(Notice);
  private readonly session = inject(Session);

  protected readonly filters = urlFilters(UNFILTERED);
  protected readonly today = this.session.today;
  protected readonly view = computed(() => viewOf(this.filters()));
  protected readonly year = computed(() => yearInView(this.filters(), this.today()));
  protected readonly canManage = computed(() => this.session.can('leader-day.manage'));
  protected readonly canPublish = computed(() => this.session.can('leader-day.publish'));
  protected readonly canComply = computed(() => this.session.can('leader-day.compliance'));
  protected readonly options = { body: BODY_OPTIONS, outcome: OUTCOME_OPTIONS, purpose: PURPOSE_OPTIONS };

  /** One request gives the year; both calendars and the filters work on it. */
  protected readonly loaded = rxResource({ params: () => this.year(), stream: ({ params }) => this.api.year(params) });
  private readonly data = computed(() => (this.loaded.hasValue() ? this.loaded.value() : null));
  protected readonly leaders = computed(() => (this.data()?.leaders ?? []).map((leader) => ({ ...leader, words: leaderInWords(leader) })));
  protected readonly squares = computed(() => {
    const [year, filters] = [this.data(), this.filters()];
    return year && squaresOf(year, this.today(), (day) => fits(day, filters));
  });
  protected readonly publication = computed(() => this.data()?.months ?? []);

  private readonly asked = computed<LeaderDayFilter | undefined>(
    () => (this.view() === 'table' ? listFilter(this.filters(), this.year()) : undefined),
    {
      equal: (one, other) => JSON.stringify(one) === JSON.stringify(other),
    },
  );
  /** The table asks the server, which knows more filters than the calendars show. */
  protected readonly table = rxResource({ params: () => this.asked(), stream: ({ params }) => this.api.all(params) });
  protected readonly rows = computed(() => (this.table.hasValue() ? this.table.value() : []));
  protected readonly frame = computed<Resource<unknown>>(() => (this.view() === 'table' ? this.table : this.loaded));

  protected readonly heading = computed(() =>
    this.view() === 'month' ? `Lịch tiếp công dân ${monthInWords(this.filters().month)}` : 'Lịch tiếp công dân của lãnh đạo',
  );
  protected readonly turned = computed(() => {
    const month = this.view() === 'month';
    return { label: month ? monthInWords(this.filters().month) : String(this.year()), unit: month ? 'Tháng' : 'Năm' };
  });
  protected readonly parts = computed(() => filterParts(this.filters(), this.leaders()));
  private readonly shown = computed(() => {
    if (this.view() === 'table') return this.rows();
    const [squares, year] = [this.squares(), this.data()];
    if (!squares || !year) return [];
    const sessions =
      this.view() === 'month' ? squares.ofMonth(this.filters().month) : year.months.flatMap(({ month }) => squares.ofMonth(month));
    return sessions.map(({ day }) => day);
  });
  protected readonly sentence = computed(() => {
    if (!this.frame().hasValue()) return 'Đang tải lịch tiếp';
    const days = this.shown();
    const waiting = days.filter((day) => outcomeMark(day, this.today()).tone === 'warning').length;
    const where = this.view() === 'month' ? monthInWords(this.filters().month) : `năm ${this.year()}`;
    const words = `${formatCount(days.length)} ngày tiếp trong ${where}`;
    return waiting > 0 ? `${words}, ${formatCount(waiting)} ngày chưa ghi kết quả` : words;
  });

  /** The month's planned days that are still to come: what one button publishes. */
  protected readonly toPublish = computed(() => {
    if (!this.canPublish() || this.view() !== 'month') return [];
    return (this.squares()?.ofMonth(this.filters().month) ?? []).map(({ day }) => day).filter(({ actions }) => actions.includes('publish'));
  });
  protected readonly checksFor = (day: YearDay, on: PlainDate): readonly DayCheck[] => {
    const [year, squares] = [this.data(), this.squares()];
    return year && squares ? dayChecks(day, on, { today: this.today(), calendar: squares.calendar, others: year.days }) : [];
  };

  protected see(view: ScheduleView): void {
    const { year } = this.filters();
    if (view !== 'month')
      return this.filters.set({ view: view === 'table' ? 'table' : '', month: '', year: this.year(), ...this.unlinked() });
    const month = this.today().startsWith(String(year || this.year())) ? this.today().slice(0, 7) : `${this.year()}-01`;
    this.filters.set({ month, view: '', ...this.unlinked() });
  }

  protected turn(step: 1 | -1): void {
    const { month } = this.filters();
    if (this.view() === 'month') this.filters.set({ month: addMonths(`${month}-01`, step).slice(0, 7) });
    else this.filters.set({ year: this.year() + step, from: '', to: '' });
  }

  /** The arrows of a month's calendar lead to the month of this day. */
  protected follow(on: PlainDate): void {
    this.filters.set({ month: on.slice(0, 7) });
  }

  /** A planned day goes at once and may be put back; of a published one the reason is asked. */
  protected async drop({ day, on }: DayMove): Promise<void> {
    const refused = this.checksFor(day, on).find(({ severity }) => severity === 'refused');
    if (refused) return this.notice.say(`Không chuyển được. ${refused.words}`);
    if (day.outcome !== 'planned') return this.moveBy(day, on);
    this.showMoved(day, on);
    try {
      await this.acts.movePlanned(day, on, () => this.reload());
    } catch (failure) {
      this.notice.fail(failure);
    }
    this.reload();
  }

  /** Asks for the date in a dialog. */
  protected async moveBy(day: YearDay, on?: PlainDate): Promise<void> {
    if (await this.acts.postpone(day, on)) this.reload();
  }

  protected async publish(days: readonly YearDay[]): Promise<void> {
    const calendar = this.squares()?.calendar;
    const late = days.filter(
      ({ session, heldOn }) => session === 'periodic' && calendar && isPublishedLate(calendar, this.today(), heldOn),
    );
    if (await this.acts.publish({ days, late })) this.reload();
  }

  protected reload(): void {
    this.loaded.reload();
    if (this.view() === 'table') this.table.reload();
  }

  /** Shows the day where it was let go until the server has said so. */
  private showMoved(day: YearDay, on: PlainDate): void {
    this.loaded.update((year) => year && { ...year, days: year.days.map((one) => (one.id === day.id ? { ...one, heldOn: on } : one)) });
  }

  /** What came by a link from elsewhere and has no field here. */
  private unlinked() {
    const { dutyOf, counted, from, to } = UNFILTERED;
    return { dutyOf, counted, from, to };
  }
}
