import { Component, computed, inject, signal, type Type } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatDialog } from '@angular/material/dialog';
import { MatIconModule } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { DUE_FILTERS, type DueFilter } from '@tiepdan/calendar/contract';
import { Session } from '@tiepdan/identity/web';
import { MATTER_KINDS, type MatterKind } from '@tiepdan/matter/contract';
import {
  COMPETENCES,
  ELIGIBILITIES,
  PETITION_SOURCES,
  PETITION_STAGES,
  WAYS,
  type Competence,
  type Eligibility,
  type PetitionRow,
  type PetitionSource,
  type Way,
} from '@tiepdan/petition/contract';
import { formatDay, type PlainDate, type RecordStatus } from '@tiepdan/platform/contract';
import { Chip, ChosenBar, CountPipe, DayField, DayPipe, dialogSize, EmptyState, filteredList, FilterSelect, FilterWords, Opens, leftOut, RecordList, RowSelection, STATUS_OPTIONS } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { DueChip } from '../due-chip';
import { PetitionApi } from '../petition-api';
import { bookNumberOf } from '../petition-words';
import { StageChip } from '../stage-chip';
import type { BatchAction } from '../work-lists/batch-dialog';
import { STAGE_GROUPS, stagesInWords, workListsOf } from '../work-lists/work-lists';
import { PETITION_BATCHES } from './petition-batches';

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
  /** Stages with commas between. */
  stage: string;
  way: Way | '';
  mine: boolean;
  unassigned: boolean;
  officerId: string;
  due: DueFilter | '';
  keptOver: boolean;
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
  stage: '',
  way: '',
  mine: false,
  unassigned: false,
  officerId: '',
  due: '',
  keptOver: false,
  status: 'active',
  matterId: '',
  citizenId: '',
};

/** What is done to several petitions at once, with its verb. */
const BATCHES: readonly (readonly [action: BatchAction | 'transfer', verb: string])[] = [
  ['approve', 'Duyệt'],
  ['sign', 'Ghi nhận đã ký'],
  ['transfer', 'Chuyển người thụ lý'],
];

/** Of those the verbs, and what a row says where somebody else must do it. */
const BATCH_VERBS = Object.fromEntries(BATCHES);
const WAITS: Readonly<Record<string, string>> = { approve: 'Chờ người khác duyệt', sign: 'Chờ người khác ký' };

/** The petition book, its work lists, and deciding several at once. */
@Component({
  selector: 'tiepdan-petition-list',
  imports: [
    ChosenBar,
    ReactiveFormsModule,
    RouterLink,
    MatButtonModule,
    MatCheckbox,
    MatIconModule,
    Chip,
    CountPipe,
    DayField,
    DayPipe,
    DueChip,
    EmptyState,
    FilterSelect,
    FilterWords,
    Opens,
    RecordList,
    StageChip,
  ],
  templateUrl: './petition-list.html',
  styleUrl: './petition-list.scss',
})
export class PetitionList {
  private readonly api = inject(PetitionApi);
  private readonly session = inject(Session);
  private readonly dialog = inject(MatDialog);
  /** What higher domains do with several petitions. */
  private readonly contributed = (inject(PETITION_BATCHES, { optional: true }) ?? []).filter(({ permission }) => this.session.can(permission));

  protected readonly kinds = Object.entries(MATTER_KINDS);
  protected readonly sources = Object.entries(PETITION_SOURCES);
  protected readonly statuses = STATUS_OPTIONS;
  protected readonly kindLabels = MATTER_KINDS;
  protected readonly wayLabels = WAYS;
  protected readonly numberOf = bookNumberOf;
  protected readonly canRegister = computed(() => this.session.can('petition.register'));

  /** Colleagues whose petitions the officer looks after meanwhile. */
  private readonly givers = computed(() => this.session.actsFor('petition'));

  protected readonly list = filteredList({
    unfiltered: UNFILTERED,
    fields: ['q', 'from', 'to', 'kind', 'source', 'stage', 'status'],
    load: ({ status, unsent, mine, unassigned, keptOver, ...filter }, cursor) =>
      this.api.list({
        ...filter,
        unsent: unsent || '',
        mine: mine || '',
        unassigned: unassigned || '',
        keptOver: keptOver || '',
        status: status === 'all' ? '' : status,
        cursor,
      }),
    parts: (filters) => ({
      q: filters.q && `“${filters.q}”`,
      from: filters.from && `từ ${formatDay(filters.from)}`,
      to: filters.to && `đến ${formatDay(filters.to)}`,
      kind: filters.kind && MATTER_KINDS[filters.kind],
      source: filters.source && PETITION_SOURCES[filters.source],
      eligibility: filters.eligibility && ELIGIBILITIES[filters.eligibility],
      competence: filters.competence && COMPETENCES[filters.competence],
      stage: filters.stage && stagesInWords(filters.stage),
      way: filters.way && WAYS[filters.way],
      mine: filters.mine && 'do tôi thụ lý',
      officerId: filters.officerId && this.officerInWords(filters.officerId),
      unassigned: filters.unassigned && 'chưa phân công',
      due: filters.due && `${DUE_FILTERS[filters.due].toLocaleLowerCase('vi')}, xếp theo hạn`,
      keptOver: filters.keptOver && 'hết hạn lưu',
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
    return workListsOf((permission) => this.session.can(permission), this.givers()).map((view) => ({
      ...view,
      chosen: same({ ...UNFILTERED, ...view.filters }, now),
    }));
  });
  /** Stages one by one and in groups; what a link brought besides is named too, so that the field is never blank. */
  protected readonly stages = computed(() => {
    const options = [...STAGE_GROUPS, ...Object.entries(PETITION_STAGES)];
    const { stage } = this.list.filters();
    return !stage || options.some(([value]) => value === stage) ? options : [...options, [stage, stagesInWords(stage)] as const];
  });

  /** The rows on which something can be decided at once. */
  private readonly decidable = computed(() =>
    this.list
      .items()
      .filter((row) => BATCHES.some(([action]) => row.actions.includes(action)) || this.contributed.some((batch) => batch.fits(row))),
  );
  protected readonly selection = new RowSelection<PetitionRow>(this.decidable);
  /** Whether Shift was held when a box was pressed: then everything between is chosen too. */
  protected readonly withShift = signal(false);
  protected readonly picks = computed(() => this.decidable().length > 0);
  protected readonly allChosen = computed(() => this.selection.rows().length === this.decidable().length);
  protected readonly batches = computed(() =>
    BATCHES.map(([action, verb]) => ({ action, verb, rows: this.selection.rows().filter((row) => row.actions.includes(action)) })).filter(
      ({ rows }) => rows.length > 0,
    ),
  );

  /** What somebody else must do of the chosen ones. */
  protected readonly leftOut = computed(() => leftOut(this.selection.rows(), BATCH_VERBS, 'đơn'));

  /** Of what the higher domains do, what fits any of the chosen ones. */
  protected readonly further = computed(() =>
    this.contributed
      .map((batch) => ({ ...batch, rows: this.selection.rows().filter((row) => batch.fits(row)) }))
      .filter(({ rows }) => rows.length > 0),
  );

  protected canPick(row: PetitionRow): boolean {
    return this.decidable().includes(row);
  }

  /** What waits for somebody else, and why. */
  protected waitsOf({ withheld }: PetitionRow): readonly { readonly words: string; readonly why: string }[] {
    return withheld.flatMap(({ action, why }) => (WAITS[action] ? [{ words: WAITS[action], why }] : []));
  }

  private officerInWords(id: string): string {
    const giver = this.givers().find((each) => each.id === id);
    return giver ? `do ${giver.fullName} thụ lý (đang thay)` : 'một người thụ lý';
  }

  protected async decide(action: BatchAction | 'transfer', rows: readonly PetitionRow[]): Promise<void> {
    const dialog: Type<unknown> =
      action === 'transfer'
        ? (await import('../work-lists/transfer-batch-dialog')).TransferBatchDialog
        : (await import('../work-lists/batch-dialog')).BatchDialog;
    const opened = this.dialog.open<unknown, object, boolean>(dialog, {
      data: { action, rows },
      ...dialogSize('widest'),
    });
    if (!(await firstValueFrom(opened.afterClosed()))) return;
    this.selection.all(false);
    this.list.reload();
  }
}

function same(one: Filters, other: Filters): boolean {
  return (Object.keys(UNFILTERED) as (keyof Filters)[]).every((key) => one[key] === other[key]);
}
