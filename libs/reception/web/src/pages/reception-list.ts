import { Component, computed, inject } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { ordinalLabel } from '@tiepdan/matter/web';
import { formatDay, type PlainDate, type RecordStatus } from '@tiepdan/platform/contract';
import { ATTENDANCES, RECEPTION_MODES, RECEPTION_RESULTS, type Attendance, type ReceptionMode } from '@tiepdan/reception/contract';
import {
  Chip,
  CountPipe,
  DayField,
  DayPipe,
  EmptyState,
  filteredList,
  FilterSelect,
  FilterWords,
  Opens,
  RecordList,
  STATUS_OPTIONS,
} from '@tiepdan/ui/web';
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

/** Whether it was a delegation, as the filter offers it. */
const DELEGATIONS = [
  ['true', 'Đoàn đông người'],
  ['false', 'Không phải đoàn'],
] as const;

/** The reception book. */
@Component({
  selector: 'tiepdan-reception-list',
  imports: [
    ReactiveFormsModule,
    RouterLink,
    MatButtonModule,
    MatIconModule,
    Chip,
    CountPipe,
    DayField,
    DayPipe,
    EmptyState,
    FilterSelect,
    FilterWords,
    Opens,
    RecordList,
  ],
  templateUrl: './reception-list.html',
  styleUrl: './reception-list.scss',
})
export class ReceptionList {
  private readonly api = inject(ReceptionApi);
  private readonly session = inject(Session);

  protected readonly modes = Object.entries(RECEPTION_MODES);
  protected readonly attendances = Object.entries(ATTENDANCES);
  protected readonly delegations = DELEGATIONS;
  protected readonly statuses = STATUS_OPTIONS;
  protected readonly attendanceLabels = ATTENDANCES;
  protected readonly resultLabels = RECEPTION_RESULTS;
  protected readonly modeOf = modeInWords;
  protected readonly numberOf = bookNumberOf;
  protected readonly ordinalOf = ordinalLabel;
  protected readonly canLog = computed(() => this.session.can('reception.log'));

  protected readonly list = filteredList({
    unfiltered: UNFILTERED,
    fields: ['q', 'from', 'to', 'mode', 'attendance', 'delegation', 'status'],
    load: ({ status, delegation, ...filter }, cursor) =>
      this.api.list({
        ...filter,
        delegation: delegation === '' ? '' : delegation === 'true',
        status: status === 'all' ? '' : status,
        cursor,
      }),
    parts: (filters) => ({
      q: filters.q && `“${filters.q}”`,
      from: filters.from && `từ ${formatDay(filters.from)}`,
      to: filters.to && `đến ${formatDay(filters.to)}`,
      mode: filters.mode && RECEPTION_MODES[filters.mode],
      attendance: filters.attendance && ATTENDANCES[filters.attendance],
      delegation: { true: 'đoàn đông người', false: 'không phải đoàn đông người', '': '' }[filters.delegation],
      matterId: filters.matterId && 'một vụ việc',
      leaderDayId: filters.leaderDayId && 'một ngày tiếp của lãnh đạo',
      citizenId: filters.citizenId && 'một công dân',
      status: { active: '', cancelled: 'đã hủy', all: 'kể cả đã hủy' }[filters.status],
    }),
    loading: 'Đang tải sổ tiếp công dân',
    counted: ({ attendance }) => (attendance === 'received' ? 'lượt tiếp' : 'bản ghi trong sổ tiếp công dân'),
  });
}
