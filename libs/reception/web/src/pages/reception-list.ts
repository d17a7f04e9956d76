import { Component, computed, effect, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { ordinalLabel } from '@tiepdan/matter/web';
import { formatCount, formatDay, type PlainDate, type RecordStatus } from '@tiepdan/platform/contract';
import {
  ATTENDANCES,
  RECEPTION_MODES,
  RECEPTION_RESULTS,
  type Attendance,
  type ReceptionMode,
  type ReceptionRow,
} from '@tiepdan/reception/contract';
import {
  Chip,
  CountPipe,
  DayField,
  DayPipe,
  EmptyState,
  ErrorPanel,
  FilterBar,
  LoadMore,
  PageHeader,
  pagedList,
  SkeletonRows,
  urlFilters,
} from '@tiepdan/ui/web';
import { debounceTime } from 'rxjs';
import { ReceptionApi } from '../reception-api';
import { bookNumberOf, modeInWords } from './reception-words';

/** The list's filters as the address writes them. */
interface Filters {
  q: string;
  from: PlainDate | null;
  to: PlainDate | null;
  mode: ReceptionMode | '';
  attendance: Attendance | '';
  delegation: 'true' | 'false' | '';
  status: RecordStatus | 'all';
  matterId: string;
  leaderDayId: string;
  citizenId: string;
}
const UNFILTERED: Filters = {
  q: '',
  from: null,
  to: null,
  mode: '',
  attendance: '',
  delegation: '',
  status: 'active',
  matterId: '',
  leaderDayId: '',
  citizenId: '',
};

/** The reception book. */
@Component({
  selector: 'tiepdan-reception-list',
  imports: [
    ReactiveFormsModule,
    RouterLink,
    MatButtonModule,
    MatFormFieldModule,
    MatIconModule,
    MatInputModule,
    MatSelectModule,
    Chip,
    CountPipe,
    DayField,
    DayPipe,
    EmptyState,
    ErrorPanel,
    FilterBar,
    LoadMore,
    PageHeader,
    SkeletonRows,
  ],
  templateUrl: './reception-list.html',
  styleUrl: './reception-list.scss',
})
export class ReceptionList {
  private readonly api = inject(ReceptionApi);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly filters = urlFilters<Filters>(UNFILTERED);

  protected readonly modes = Object.entries(RECEPTION_MODES);
  protected readonly attendances = Object.entries(ATTENDANCES);
  protected readonly attendanceLabels = ATTENDANCES;
  protected readonly resultLabels = RECEPTION_RESULTS;
  protected readonly modeOf = modeInWords;
  protected readonly numberOf = bookNumberOf;
  protected readonly ordinalOf = ordinalLabel;
  protected readonly canLog = computed(() => this.session.can('reception.log'));

  protected readonly form = new FormGroup({
    q: new FormControl('', { nonNullable: true }),
    from: new FormControl<PlainDate | null>(null),
    to: new FormControl<PlainDate | null>(null),
    mode: new FormControl<ReceptionMode | ''>('', { nonNullable: true }),
    attendance: new FormControl<Attendance | ''>('', { nonNullable: true }),
    delegation: new FormControl<'true' | 'false' | ''>('', { nonNullable: true }),
    status: new FormControl<RecordStatus | 'all'>('active', { nonNullable: true }),
  });

  protected readonly list = pagedList<Filters, ReceptionRow>({
    params: () => this.filters(),
    load: ({ status, delegation, ...filter }, cursor) =>
      this.api.list({
        ...filter,
        delegation: delegation === '' ? '' : delegation === 'true',
        status: status === 'all' ? '' : status,
        cursor,
      }),
  });

  protected readonly parts = computed(() => {
    const filters = this.filters();
    return [
      { key: 'q', label: filters.q && `“${filters.q}”` },
      { key: 'from', label: filters.from && `từ ${formatDay(filters.from)}` },
      { key: 'to', label: filters.to && `đến ${formatDay(filters.to)}` },
      { key: 'mode', label: filters.mode && RECEPTION_MODES[filters.mode] },
      { key: 'attendance', label: filters.attendance && ATTENDANCES[filters.attendance] },
      { key: 'delegation', label: { true: 'đoàn đông người', false: 'không phải đoàn đông người', '': '' }[filters.delegation] },
      { key: 'matterId', label: filters.matterId && 'một vụ việc' },
      { key: 'leaderDayId', label: filters.leaderDayId && 'một ngày tiếp của lãnh đạo' },
      { key: 'citizenId', label: filters.citizenId && 'một công dân' },
      { key: 'status', label: { active: '', cancelled: 'đã hủy', all: 'kể cả đã hủy' }[filters.status] },
    ].filter((part): part is { key: string; label: string } => Boolean(part.label));
  });
  protected readonly sentence = computed(() => {
    if (!this.list.first.hasValue()) return 'Đang tải sổ tiếp công dân';
    const noun = this.filters().attendance === 'received' ? 'lượt tiếp' : 'bản ghi trong sổ tiếp công dân';
    return `${formatCount(this.list.total())} ${noun}${this.parts().length > 0 ? ':' : ''}`;
  });

  constructor() {
    effect(() => {
      const { q, from, to, mode, attendance, delegation, status } = this.filters();
      this.form.setValue({ q, from, to, mode, attendance, delegation, status }, { emitEvent: false });
    });
    this.form.valueChanges.pipe(debounceTime(250), takeUntilDestroyed()).subscribe(() => this.filters.set(this.form.getRawValue()));
  }

  protected remove(key: string): void {
    this.filters.set({ [key]: UNFILTERED[key as keyof Filters] });
  }

  protected reset(): void {
    this.filters.reset();
  }

  /** A click anywhere on the row opens it; links inside lead where they say. */
  protected open(event: MouseEvent, row: ReceptionRow): void {
    if (event.target instanceof Element && event.target.closest('a')) return;
    void this.router.navigate(['/receptions', row.id]);
  }
}
