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
import { MATTER_KINDS, type MatterKind } from '@tiepdan/matter/contract';
import {
  COMPETENCES,
  ELIGIBILITIES,
  PETITION_SOURCES,
  type Competence,
  type Eligibility,
  type PetitionRow,
  type PetitionSource,
} from '@tiepdan/petition/contract';
import { formatCount, formatDay, type PlainDate, type RecordStatus } from '@tiepdan/platform/contract';
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
  type ChipTone,
} from '@tiepdan/ui/web';
import { debounceTime } from 'rxjs';
import { PetitionApi } from '../petition-api';
import { bookNumberOf } from './petition-words';

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
  templateUrl: './petition-list.html',
  styleUrl: './petition-list.scss',
})
export class PetitionList {
  private readonly api = inject(PetitionApi);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly filters = urlFilters<Filters>(UNFILTERED);

  protected readonly kinds = Object.entries(MATTER_KINDS);
  protected readonly sources = Object.entries(PETITION_SOURCES);
  protected readonly eligibilities = Object.entries(ELIGIBILITIES);
  protected readonly kindLabels = MATTER_KINDS;
  protected readonly sourceLabels = PETITION_SOURCES;
  protected readonly eligibilityLabels = ELIGIBILITIES;
  protected readonly competenceLabels = COMPETENCES;
  protected readonly tones = TONES;
  protected readonly numberOf = bookNumberOf;
  protected readonly canRegister = computed(() => this.session.can('petition.register'));

  protected readonly form = new FormGroup({
    q: new FormControl('', { nonNullable: true }),
    from: new FormControl<PlainDate | null>(null),
    to: new FormControl<PlainDate | null>(null),
    kind: new FormControl<MatterKind | ''>('', { nonNullable: true }),
    source: new FormControl<PetitionSource | ''>('', { nonNullable: true }),
    eligibility: new FormControl<Eligibility | ''>('', { nonNullable: true }),
    status: new FormControl<RecordStatus | 'all'>('active', { nonNullable: true }),
  });

  protected readonly list = pagedList<Filters, PetitionRow>({
    params: () => this.filters(),
    load: ({ status, unsent, ...filter }, cursor) =>
      this.api.list({ ...filter, unsent: unsent || '', status: status === 'all' ? '' : status, cursor }),
  });

  protected readonly views = computed(() => {
    const now = this.filters();
    return VIEWS.map((view) => ({ ...view, chosen: same({ ...UNFILTERED, ...view.filters }, now) }));
  });
  protected readonly parts = computed(() => {
    const filters = this.filters();
    return [
      { key: 'q', label: filters.q && `“${filters.q}”` },
      { key: 'from', label: filters.from && `từ ${formatDay(filters.from)}` },
      { key: 'to', label: filters.to && `đến ${formatDay(filters.to)}` },
      { key: 'kind', label: filters.kind && MATTER_KINDS[filters.kind] },
      { key: 'source', label: filters.source && PETITION_SOURCES[filters.source] },
      { key: 'eligibility', label: filters.eligibility && ELIGIBILITIES[filters.eligibility] },
      { key: 'competence', label: filters.competence && COMPETENCES[filters.competence] },
      { key: 'unsent', label: filters.unsent && 'chưa có văn bản' },
      { key: 'matterId', label: filters.matterId && 'một vụ việc' },
      { key: 'citizenId', label: filters.citizenId && 'một công dân' },
      { key: 'status', label: { active: '', cancelled: 'đã hủy', all: 'kể cả đã hủy' }[filters.status] },
    ].filter((part): part is { key: string; label: string } => Boolean(part.label));
  });
  protected readonly sentence = computed(() =>
    this.list.first.hasValue() ? `${formatCount(this.list.total())} đơn${this.parts().length > 0 ? ':' : ''}` : 'Đang tải sổ đơn',
  );

  constructor() {
    effect(() => {
      const { q, from, to, kind, source, eligibility, status } = this.filters();
      this.form.setValue({ q, from, to, kind, source, eligibility, status }, { emitEvent: false });
    });
    this.form.valueChanges.pipe(debounceTime(250), takeUntilDestroyed()).subscribe(() => this.filters.set(this.form.getRawValue()));
  }

  protected openView(filters: Partial<Filters>): void {
    this.filters.set({ ...UNFILTERED, ...filters });
  }

  protected remove(key: string): void {
    this.filters.set({ [key]: UNFILTERED[key as keyof Filters] });
  }

  protected reset(): void {
    this.filters.reset();
  }

  /** A click anywhere on the row opens it; links inside lead where they say. */
  protected open(event: MouseEvent, row: PetitionRow): void {
    if (event.target instanceof Element && event.target.closest('a')) return;
    void this.router.navigate(['/petitions', row.id]);
  }
}

function same(one: Filters, other: Filters): boolean {
  return (Object.keys(UNFILTERED) as (keyof Filters)[]).every((key) => one[key] === other[key]);
}
