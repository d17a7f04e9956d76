import { Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import type { AgencyView } from '@tiepdan/agency/contract';
import { AgencyApi } from '@tiepdan/agency/web';
import { DOCUMENT_KINDS } from '@tiepdan/document/contract';
import { DELIVERY_STATES, RUNGS, SEND_MOST, URGE_MOST, type DeliveryList, type DeliveryRow } from '@tiepdan/forwarding/contract';
import { Session } from '@tiepdan/identity/web';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import {
  ChosenBar,
  CountPipe,
  DayField,
  DayPipe,
  EmptyState,
  filteredList,
  FilterSelect,
  FilterWords,
  itemsOf,
  Opens,
  RecordList,
  RowSelection,
} from '@tiepdan/ui/web';
import { TakeAct } from '../acts/take-act';
import { ForwardingApi } from '../forwarding-api';
import { ActMenu, type ChosenAct } from '../panel/act-menu';
import { DeliveryChips } from '../words/delivery-chips';
import { rungInWords } from '../words/delivery-words';
import { LEDGER_LISTS, ledgerParts, UNFILTERED } from './ledger-filters';

/** The ledger of everything that was sent: its work lists, and doing several at once. */
@Component({
  selector: 'tiepdan-ledger-page',
  imports: [
    ActMenu,
    ChosenBar,
    CountPipe,
    DayField,
    DayPipe,
    DeliveryChips,
    EmptyState,
    FilterSelect,
    FilterWords,
    MatButtonModule,
    MatCheckbox,
    MatIcon,
    Opens,
    ReactiveFormsModule,
    RecordList,
    RouterLink,
  ],
  templateUrl: './ledger-page.html',
  styleUrl: './ledger-page.scss',
})
export class LedgerPage {
  private readonly api = inject(ForwardingApi);
  private readonly acts = inject(TakeAct);
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  private readonly agencyApi = inject(AgencyApi);
  protected readonly agencyList = rxResource({ stream: () => this.agencyApi.agencies() });
  private readonly agencies = itemsOf<AgencyView>(this.agencyList);
  protected readonly agencyOptions = computed(() => this.agencies().map(({ id, name }) => [id, name] as const));
  protected readonly states = Object.entries(DELIVERY_STATES);
  protected readonly rungs = Object.entries(RUNGS);
  protected readonly kinds = Object.entries(MATTER_KINDS);
  protected readonly documentKinds = Object.entries(DOCUMENT_KINDS);
  protected readonly documentKindLabels = DOCUMENT_KINDS;
  protected readonly canUrge = computed(() => this.session.can('forwarding.urge'));
  protected readonly rungWords = rungInWords;

  protected readonly list = filteredList({
    unfiltered: UNFILTERED,
    fields: ['q', 'agencyId', 'documentKind', 'kind', 'state', 'rung', 'from', 'to'],
    load: (filters, cursor) => this.api.list(filters, cursor),
    parts: (filters) => ledgerParts(filters, this.agencies().find(({ id }) => id === filters.agencyId)?.name ?? '…'),
    loading: 'Đang tải sổ theo dõi',
    counted: () => 'văn bản gửi đi',
  });
  protected readonly exportAddress = computed(() => this.api.exportAddress(this.list.filters()));

  /** How many wait in each list; a number that does not come leaves its list without one. */
  protected readonly counts = rxResource({ stream: () => this.api.counts() });
  protected readonly views = computed(() => {
    const counts = this.counts.hasValue() ? this.counts.value() : undefined;
    const now = this.list.filters().list;
    return LEDGER_LISTS.map(({ list, label }) => ({ list, label, count: list ? (counts?.[list] ?? null) : null, chosen: list === now }));
  });

  private readonly pickable = computed(() =>
    this.list.items().filter(({ actions }) => actions.includes('send') || actions.includes('urge')),
  );
  protected readonly selection = new RowSelection<DeliveryRow>(this.pickable);
  /** Whether Shift was held when a box was pressed: then everything between is chosen too. */
  protected readonly withShift = signal(false);
  protected readonly picks = computed(() => this.pickable().length > 0);
  protected readonly allChosen = computed(() => this.selection.rows().length === this.pickable().length);
  protected readonly toSend = computed(() =>
    this.selection
      .rows()
      .filter(({ actions }) => actions.includes('send'))
      .slice(0, SEND_MOST),
  );
  protected readonly toUrge = computed(() =>
    this.selection
      .rows()
      .filter(({ actions }) => actions.includes('urge'))
      .slice(0, URGE_MOST),
  );

  protected canPick(row: DeliveryRow): boolean {
    return this.pickable().includes(row);
  }

  protected show(list: DeliveryList | ''): void {
    this.list.show({ list });
  }

  protected async act(chosen: ChosenAct, row: DeliveryRow): Promise<void> {
    if (chosen === 'notice') return this.acts.draftNotice(row);
    await this.acts.run(chosen, row, () => this.reload());
  }

  protected async sendChosen(): Promise<void> {
    if (!(await this.acts.send(this.toSend()))) return;
    this.selection.all(false);
    this.reload();
  }

  /** Urging many has a page of its own, which is told what was chosen here. */
  protected async urgeChosen(): Promise<void> {
    await this.router.navigate(['/forwarding/urging'], { state: { chosen: this.toUrge().map(({ id }) => id) } });
  }

  private reload(): void {
    this.list.reload();
    this.counts.reload();
  }
}
