import { Component, computed, inject } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { MATTER_KINDS, type MatterKind } from '@tiepdan/matter/contract';
import {
  COMPETENCES,
  ELIGIBILITIES,
  PETITION_SOURCES,
  type Competence,
  type Eligibility,
  type PetitionSource,
} from '@tiepdan/petition/contract';
import { formatDay, type PlainDate, type RecordStatus } from '@tiepdan/platform/contract';
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
  type ChipTone,
} from '@tiepdan/ui/web';
import { PetitionApi } from '../petition-api';
import { bookNumberOf } from '../petition-words';

/** The list's filters as the address writes them. */
interface Filters {
  q: string;
  from: PlainDate | null;
  to: PlainDate | null;
  kind: MatterKind | '';
  source: PetitionSource | '';
  eligibility: Eligibility | '';
  competence: Competence | '';
  unsent: boolean;
  status: RecordStatus | 'all';
  matterId: string;
  citizenId: string;
}
const UNFILTERED: Filters = {
  q: '',
  from: null,
  to: null,
  kind: '',
  source: '',
  eligibility: '',
  competence: '',
  unsent: false,
  status: 'active',
  matterId: '',
  citizenId: '',
};

/** Lists an officer opens every day, by name. */
const VIEWS: readonly { readonly label: string; readonly filters: Partial<Filters> }[] = [
  { label: 'Tất cả', filters: {} },
  { label: 'Chờ xem xét', filters: { eligibility: 'pending' } },
  { label: 'Đủ điều kiện, chưa có văn bản', filters: { eligibility: 'eligible', unsent: true } },
];

const TONES: Readonly<Record<Eligibility, ChipTone>> = { pending: 'warning', eligible: 'good', ineligible: 'neutral' };

/** The petition book. */
@Component({
  selector: 'tiepdan-petition-list',
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
  templateUrl: './petition-list.html',
  styleUrl: './petition-list.scss',
})
export class PetitionList {
  private readonly api = inject(PetitionApi);
  private readonly session = inject(Session);

  protected readonly kinds = Object.entries(MATTER_KINDS);
  protected readonly sources = Object.entries(PETITION_SOURCES);
  protected readonly eligibilities = Object.entries(ELIGIBILITIES);
  protected readonly statuses = STATUS_OPTIONS;
  protected readonly kindLabels = MATTER_KINDS;
  protected readonly sourceLabels = PETITION_SOURCES;
  protected readonly eligibilityLabels = ELIGIBILITIES;
  protected readonly competenceLabels = COMPETENCES;
  protected readonly tones = TONES;
  protected readonly numberOf = bookNumberOf;
  protected readonly canRegister = computed(() => this.session.can('petition.register'));

  protected readonly list = filteredList({
    unfiltered: UNFILTERED,
    fields: ['q', 'from', 'to', 'kind', 'source', 'eligibility', 'status'],
    load: ({ status, unsent, ...filter }, cursor) =>
      this.api.list({ ...filter, unsent: unsent || '', status: status === 'all' ? '' : status, cursor }),
    parts: (filters) => ({
      q: filters.q && `“${filters.q}”`,
      from: filters.from && `từ ${formatDay(filters.from)}`,
      to: filters.to && `đến ${formatDay(filters.to)}`,
      kind: filters.kind && MATTER_KINDS[filters.kind],
      source: filters.source && PETITION_SOURCES[filters.source],
      eligibility: filters.eligibility && ELIGIBILITIES[filters.eligibility],
      competence: filters.competence && COMPETENCES[filters.competence],
      unsent: filters.unsent && 'chưa có văn bản',
      matterId: filters.matterId && 'một vụ việc',
      citizenId: filters.citizenId && 'một công dân',
      status: { active: '', cancelled: 'đã hủy', all: 'kể cả đã hủy' }[filters.status],
    }),
    loading: 'Đang tải sổ đơn',
    counted: () => 'đơn',
  });

  protected readonly views = computed(() => {
    const now = this.list.filters();
    return VIEWS.map((view) => ({ ...view, chosen: same({ ...UNFILTERED, ...view.filters }, now) }));
  });
}

function same(one: Filters, other: Filters): boolean {
  return (Object.keys(UNFILTERED) as (keyof Filters)[]).every((key) => one[key] === other[key]);
}
