import { Component, computed, inject } from '@angular/core';
import { rxResource, takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatIcon } from '@angular/material/icon';
import { MatOption, MatSelect } from '@angular/material/select';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import type { LeaderView } from '@tiepdan/leader-day/contract';
import { SESSION_KINDS } from '@tiepdan/leader-day/contract';
import { formatCount, yearOf } from '@tiepdan/platform/contract';
import { Chip, CountPipe, DayPipe, EmptyState, ListFrame, Opens, urlFilters } from '@tiepdan/ui/web';
import { LeaderDayApi } from '../leader-day-api';
import { outcomeMark } from '../outcome-mark';
import { YearView } from '../year-view/year-view';

/** The list's filters as the address writes them; `year` 0 means this year. */
interface Filters {
  year: number;
  hostId: string;
  view: 'year' | 'table';
  cancelled: boolean;
}
const UNFILTERED: Filters = { year: 0, hostId: '', view: 'year', cancelled: false };

/** The leaders' reception days of a year, as twelve months or as a table. */
@Component({
  selector: 'tiepdan-leader-day-list',
  imports: [
    Chip,
    CountPipe,
    DayPipe,
    EmptyState,
    ListFrame,
    MatButton,
    MatButtonToggle,
    MatButtonToggleGroup,
    MatFormField,
    MatIcon,
    MatIconButton,
    MatLabel,
    MatOption,
    MatSelect,
    Opens,
    RouterLink,
    YearView,
  ],
  templateUrl: './leader-day-list.html',
  styleUrl: './leader-day-list.scss',
})
export class LeaderDayList {
  private readonly api = inject(LeaderDayApi);
  private readonly session = inject(Session);

  protected readonly filters = urlFilters<Filters>(UNFILTERED);
  protected readonly today = this.session.today;
  protected readonly year = computed(() => this.filters().year || yearOf(this.today()));
  protected readonly canManage = computed(() => this.session.can('leader-day.manage'));
  protected readonly leaders = toSignal(this.api.leaders().pipe(takeUntilDestroyed()), { initialValue: [] as readonly LeaderView[] });
  protected readonly sessions = SESSION_KINDS;

  private readonly asked = computed(() => ({ year: this.year(), hostId: this.filters().hostId, cancelled: this.filters().cancelled }), {
    equal: (one, other) => one.year === other.year && one.hostId === other.hostId && one.cancelled === other.cancelled,
  });
  protected readonly loaded = rxResource({
    params: () => this.asked(),
    stream: ({ params: { year, hostId, cancelled } }) =>
      this.api.all({ from: `${year}-01-01`, to: `${year}-12-31`, hostId, status: cancelled ? '' : 'active' }),
  });
  protected readonly rows = computed(() => (this.loaded.hasValue() ? this.loaded.value() : []));
  protected readonly lines = computed(() => this.rows().map((row) => ({ row, mark: outcomeMark(row, this.today()) })));

  protected readonly sentence = computed(() => {
    if (!this.loaded.hasValue()) return 'Đang tải lịch tiếp';
    const waiting = this.lines().filter(({ mark }) => mark.tone === 'warning').length;
    const words = `${formatCount(this.rows().length)} ngày tiếp trong năm ${this.year()}`;
    return waiting > 0 ? `${words}, ${formatCount(waiting)} ngày chưa ghi kết quả` : words;
  });
  protected readonly parts = computed(() => {
    const { hostId, cancelled } = this.filters();
    const parts = hostId ? [{ key: 'hostId', label: this.leaders().find(({ id }) => id === hostId)?.fullName ?? '…' }] : [];
    return cancelled ? [...parts, { key: 'cancelled', label: 'kể cả đã hủy' }] : parts;
  });

  protected turnYear(step: 1 | -1): void {
    this.filters.set({ year: this.year() + step });
  }
}
