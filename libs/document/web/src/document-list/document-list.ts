import { Component, computed, effect, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import type { AgencyView } from '@tiepdan/agency/contract';
import {
  BATCH_ACTIONS,
  DOCUMENT_KINDS,
  DOCUMENT_PAPERS,
  documentActionsFor,
  type BatchAction,
  type DocumentKind,
  type DocumentPaper,
  type DocumentRow,
} from '@tiepdan/document/contract';
import { Session } from '@tiepdan/identity/web';
import { PAPERS } from '@tiepdan/paper/contract';
import type { PlainDate, RecordStatus } from '@tiepdan/platform/contract';
import { formatDay } from '@tiepdan/platform/contract';
import {
  Chip,
  ChosenBar,
  CountPipe,
  DayField,
  DayPipe,
  EmptyState,
  filteredList,
  FilterSelect,
  FilterWords,
  itemsOf,
  leftOut,
  Opens,
  RecordList,
  RowSelection,
  STATUS_OPTIONS,
} from '@tiepdan/ui/web';
import { DocumentBatches } from '../batch/document-batches';
import { DocumentApi } from '../document-api';
import { nameOf, paperName } from '../document-words';
import { heldPermissions } from '../held-permissions';
import { idsHandedOver } from '../navigation-state';
import { DocumentStateChip } from '../state-chip';
import { LIST_VIEWS, viewRule, type ListView } from './list-views';

/** The list's filters as the address writes them. */
interface Filters {
  view: ListView;
  q: string;
  from: PlainDate | null;
  to: PlainDate | null;
  kind: DocumentKind | '';
  paper: DocumentPaper | '';
  recipientId: string;
  /** Only what this account drafted, of what is being prepared. */
  draftedById: string;
  status: RecordStatus | 'all';
}
const UNFILTERED: Filters = { view: '', q: '', from: null, to: null, kind: '', paper: '', recipientId: '', draftedById: '', status: 'active' };

const BATCH_VERBS: Readonly<Record<BatchAction, string>> = { submit: 'Trình', approve: 'Duyệt', issue: 'Phát hành' };

/** The documents that went out, those being prepared, and doing something with several at once. */
@Component({
  selector: 'tiepdan-document-list',
  imports: [
    Chip,
    ChosenBar,
    CountPipe,
    DayField,
    DayPipe,
    DocumentStateChip,
    EmptyState,
    FilterSelect,
    FilterWords,
    MatButton,
    MatCheckbox,
    MatIcon,
    Opens,
    ReactiveFormsModule,
    RecordList,
    RouterLink,
  ],
  templateUrl: './document-list.html',
  styleUrl: './document-list.scss',
})
export class DocumentList {
  private readonly api = inject(DocumentApi);
  private readonly session = inject(Session);
  private readonly batchesOf = new DocumentBatches(inject(MatDialog));

  protected readonly nameOf = nameOf;
  protected readonly paperName = paperName;
  protected readonly kindOptions = Object.entries(DOCUMENT_KINDS);
  protected readonly paperOptions = DOCUMENT_PAPERS.map((paper) => [paper, PAPERS[paper].label] as const);
  protected readonly statuses = STATUS_OPTIONS;
  protected readonly verbs = BATCH_VERBS;
  protected readonly agencyList = rxResource({ stream: () => this.api.agencies() });
  private readonly agencies = itemsOf<AgencyView>(this.agencyList);
  protected readonly agencyOptions = computed(() => this.agencies().map(({ id, name }) => [id, name] as const));
  protected readonly canIssue = computed(() => this.session.can('document.issue'));
  protected readonly canDraft = computed(() => this.session.can('document.draft-any'));
  protected readonly canPrint = computed(() => this.session.can('document.print'));
  private readonly held = computed(() => heldPermissions(this.session));

  /** Colleagues whose papers the officer looks after meanwhile. */
  private readonly givers = computed(() => this.session.actsFor('document'));

  protected readonly list = filteredList({
    unfiltered: UNFILTERED,
    fields: ['q', 'from', 'to', 'kind', 'paper', 'recipientId', 'status'],
    load: (filters, cursor) => {
      const { view, paper, q, from, to, kind, recipientId, draftedById } = filters;
      const { state, mine } = viewRule(view);
      const status = filters.status === 'all' ? '' : filters.status;
      if (view !== '') return this.api.drafts({ state: state ?? '', mine: mine ?? false, draftedById, paper, status }, cursor);
      return this.api.list({ q, from, to, kind, paper, recipientId, status }, cursor);
    },
    parts: ({ q, kind, paper, from, to, recipientId, draftedById, status, view }) => ({
      q: view === '' && q && `“${q}”`,
      kind: view === '' && kind && DOCUMENT_KINDS[kind],
      paper: paper && PAPERS[paper].label,
      from: view === '' && from && `từ ${formatDay(from)}`,
      to: view === '' && to && `đến ${formatDay(to)}`,
      draftedById: view !== '' && draftedById && this.drafterInWords(draftedById),
      recipientId: view === '' && recipientId && `gửi ${this.agencies().find(({ id }) => id === recipientId)?.name ?? '…'}`,
      status: { active: '', cancelled: view === '' ? 'đã hủy' : 'đã bỏ', all: view === '' ? 'kể cả đã hủy' : 'kể cả đã bỏ' }[status],
    }),
    loading: 'Đang tải danh sách văn bản',
    counted: ({ view }) => viewRule(view).counted,
  });
  protected readonly preparing = computed(() => this.list.filters().view !== '');

  private readonly queue = rxResource({
    params: () => (this.session.can('document.draft') || this.session.can('document.approve') ? true : undefined),
    stream: () => this.api.queue(),
  });
  protected readonly views = computed(() => {
    const { view: chosen, draftedById } = this.list.filters();
    const queue = this.queue.hasValue() ? this.queue.value() : null;
    const own = LIST_VIEWS.filter(({ permissions }) => permissions.some((permission) => this.session.can(permission))).map((rule) => ({
      label: rule.label,
      filters: { view: rule.view },
      chosen: rule.view === chosen && !draftedById,
      waiting: rule.count && queue ? queue[rule.count] : 0,
    }));
    const theirs = this.givers().map(({ id, fullName }) => ({
      label: `Của ${fullName} (đang thay)`,
      filters: { view: 'preparing' as const, draftedById: id },
      chosen: chosen === 'preparing' && draftedById === id,
      waiting: 0,
    }));
    return [...own, ...theirs];
  });

  protected readonly selection = new RowSelection<DocumentRow>(this.list.items);
  /** Whether Shift was held when a box was pressed: then everything between is chosen too. */
  protected readonly withShift = signal(false);
  protected readonly picks = computed(() => this.canPrint() || this.canDraft() || this.session.can('document.approve'));
  protected readonly allChosen = computed(
    () => this.selection.rows().length > 0 && this.selection.rows().length === this.list.items().length,
  );
  protected readonly batches = computed(() =>
    BATCH_ACTIONS.map((action) => ({ action, rows: this.selection.rows().filter((row) => this.open(action, row)) })).filter(
      ({ rows }) => rows.length > 0,
    ),
  );

  /** What somebody else must do of the chosen ones. What nobody approved is issued one by one, on its own page. */
  protected readonly leftOut = computed(() => leftOut(this.selection.rows(), { approve: BATCH_VERBS.approve }, 'văn bản'));

  constructor() {
    // What the page before has just made stands chosen, so that the next step is one press away.
    const chosen = new Set(idsHandedOver(inject(Router), 'chosen'));
    effect(() => {
      if (chosen.size > 0 && this.list.first.hasValue())
        this.selection.choose(this.list.items().flatMap(({ id }) => (chosen.delete(id) ? [id] : [])));
    });
  }

  protected async take(action: BatchAction, rows: readonly DocumentRow[]): Promise<void> {
    const answer = await this.batchesOf.take(action, rows);
    if (!answer.tried) return;
    this.list.reload();
    this.queue.reload();
    if (answer.print.length > 0) await this.print(answer.print);
  }

  protected async print(ids: readonly string[]): Promise<void> {
    await this.batchesOf.print(ids);
  }

  protected idsChosen(): readonly string[] {
    return this.selection.rows().map(({ id }) => id);
  }

  protected waitsForAnother({ withheld }: DocumentRow): string | null {
    return withheld.find(({ action }) => action === 'approve')?.why ?? null;
  }

  private drafterInWords(id: string): string {
    const giver = this.givers().find((each) => each.id === id);
    return giver ? `do ${giver.fullName} soạn (đang thay)` : 'một người soạn';
  }

  /** What nobody approved is issued one by one, on its own page. */
  private open(action: BatchAction, row: DocumentRow): boolean {
    return (
      documentActionsFor(row, this.held()).includes(action) &&
      !row.withheld.some((step) => step.action === action) &&
      (action !== 'issue' || row.state === 'approved' || row.kind === 'record')
    );
  }
}
