import { Component, computed, inject } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import {
  FEEDBACK_CHANNELS,
  FEEDBACK_KINDS,
  FEEDBACK_STAGES,
  FEEDBACK_STATES,
  type FeedbackChannel,
  type FeedbackKind,
  type FeedbackStage,
  type FeedbackState,
} from '@tiepdan/feedback/contract';
import { Session } from '@tiepdan/identity/web';
import { formatDay, type PlainDate, type RecordStatus } from '@tiepdan/platform/contract';
import { DayField, DayPipe, EmptyState, filteredList, FilterSelect, FilterWords, Opens, RecordList, STATUS_OPTIONS } from '@tiepdan/ui/web';
import { FeedbackApi } from '../feedback-api';
import { FeedbackChip } from '../feedback-chip';
import { bookNumberOf, sendersInWords } from '../feedback-words';

/** The list's filters as the address writes them. */
interface Filters {
  q: string;
  from: PlainDate | null;
  to: PlainDate | null;
  channel: FeedbackChannel | '';
  kind: FeedbackKind | '';
  state: FeedbackState | '';
  stage: FeedbackStage | '';
  status: RecordStatus | 'all';
  citizenId: string;
}
const UNFILTERED: Filters = { q: '', from: null, to: null, channel: '', kind: '', state: '', stage: '', status: 'active', citizenId: '' };

/** The book of feedback on administrative procedures. */
@Component({
  selector: 'tiepdan-feedback-list',
  imports: [
    DayField,
    DayPipe,
    EmptyState,
    FeedbackChip,
    FilterSelect,
    FilterWords,
    MatButtonModule,
    MatIconModule,
    Opens,
    ReactiveFormsModule,
    RecordList,
    RouterLink,
  ],
  templateUrl: './feedback-list.html',
})
export class FeedbackList {
  private readonly api = inject(FeedbackApi);
  private readonly session = inject(Session);

  protected readonly channels = Object.entries(FEEDBACK_CHANNELS);
  protected readonly kinds = Object.entries(FEEDBACK_KINDS);
  protected readonly states = Object.entries(FEEDBACK_STATES);
  protected readonly statuses = STATUS_OPTIONS;
  protected readonly channelLabels = FEEDBACK_CHANNELS;
  protected readonly kindLabels = FEEDBACK_KINDS;
  protected readonly numberOf = bookNumberOf;
  protected readonly sendersOf = sendersInWords;
  protected readonly canRegister = computed(() => this.session.can('feedback.register'));

  protected readonly list = filteredList({
    unfiltered: UNFILTERED,
    fields: ['q', 'from', 'to', 'channel', 'kind', 'state', 'status'],
    load: ({ status, ...filter }, cursor) => this.api.list({ ...filter, status: status === 'all' ? '' : status, cursor }),
    parts: (filters) => ({
      q: filters.q && `“${filters.q}”`,
      from: filters.from && `từ ${formatDay(filters.from)}`,
      to: filters.to && `đến ${formatDay(filters.to)}`,
      channel: filters.channel && FEEDBACK_CHANNELS[filters.channel],
      kind: filters.kind && FEEDBACK_KINDS[filters.kind].toLocaleLowerCase('vi'),
      state: filters.state && FEEDBACK_STATES[filters.state].toLocaleLowerCase('vi'),
      stage: filters.stage && FEEDBACK_STAGES[filters.stage].toLocaleLowerCase('vi'),
      citizenId: filters.citizenId && 'một công dân',
      status: { active: '', cancelled: 'đã hủy', all: 'kể cả đã hủy' }[filters.status],
    }),
    loading: 'Đang tải sổ phản ánh, kiến nghị',
    counted: () => 'phản ánh, kiến nghị',
  });
}
