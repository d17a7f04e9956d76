import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { CONCLUSION_LISTS, type ConclusionList } from '@tiepdan/conclusion/contract';
import { Session } from '@tiepdan/identity/web';
import type { LeaderView } from '@tiepdan/leader-day/contract';
import { LeaderApi } from '@tiepdan/leader-day/web';
import { formatDay, type PlainDate, type RecordStatus } from '@tiepdan/platform/contract';
import { Chip, CountPipe, DayField, DayPipe, EmptyState, filteredList, FilterSelect, FilterWords, Opens, RecordList } from '@tiepdan/ui/web';
import { catchError, of } from 'rxjs';
import { ConclusionApi } from '../conclusion-api';
import { conclusionMark, noticeMark } from '../words/task-words';

interface Filters {
  q: string;
  list: ConclusionList | '';
  hostId: string;
  status: RecordStatus | '';
  from: PlainDate | null;
  to: PlainDate | null;
  leaderDayId: string;
}
const UNFILTERED: Filters = { q: '', list: '', hostId: '', status: '', from: null, to: null, leaderDayId: '' };

/** What leaders concluded, the newest first, with where tasks and notice of each stand. */
@Component({
  selector: 'tiepdan-conclusions-page',
  imports: [Chip, CountPipe, DayField, DayPipe, EmptyState, FilterSelect, FilterWords, MatButtonModule, MatIcon, Opens, ReactiveFormsModule, RecordList, RouterLink],
  templateUrl: './conclusions-page.html',
  styleUrl: './tasks-page.scss',
})
export class ConclusionsPage {
  private readonly api = inject(ConclusionApi);
  private readonly session = inject(Session);
  /** The list goes without names where leaders cannot be had. */
  private readonly leaders = toSignal(
    inject(LeaderApi)
      .leaders()
      .pipe(catchError(() => of([]))),
    { initialValue: [] as readonly LeaderView[] },
  );
  protected readonly leaderOptions = computed(() => this.leaders().map(({ id, fullName }) => [id, fullName] as const));
  protected readonly listOptions = Object.entries(CONCLUSION_LISTS);
  protected readonly canRecord = computed(() => this.session.can('conclusion.record'));
  protected readonly mark = conclusionMark;
  protected readonly noticed = noticeMark;

  protected readonly list = filteredList({
    unfiltered: UNFILTERED,
    fields: ['q', 'list', 'hostId', 'from', 'to'],
    load: (filters, cursor) => this.api.list(filters, cursor),
    parts: (filters) => ({
      q: filters.q && `“${filters.q}”`,
      list: filters.list && CONCLUSION_LISTS[filters.list].toLocaleLowerCase('vi'),
      hostId: filters.hostId && `${this.leaders().find(({ id }) => id === filters.hostId)?.fullName ?? '…'} kết luận`,
      from: filters.from && `từ ${formatDay(filters.from)}`,
      to: filters.to && `đến ${formatDay(filters.to)}`,
      leaderDayId: filters.leaderDayId && 'của một ngày tiếp',
      status: filters.status && (filters.status === 'cancelled' ? 'đã hủy' : 'còn hiệu lực'),
    }),
    loading: 'Đang tải kết luận',
    counted: () => 'kết luận',
  });
}
