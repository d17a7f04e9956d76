import { Component, computed, effect, inject, untracked } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import type { AgencyView } from '@tiepdan/agency/contract';
import { AgencyApi } from '@tiepdan/agency/web';
import type { TaskAction, TaskList, TaskRow } from '@tiepdan/conclusion/contract';
import { Session } from '@tiepdan/identity/web';
import type { LeaderView } from '@tiepdan/leader-day/contract';
import { LeaderApi } from '@tiepdan/leader-day/web';
import { CountPipe, DayField, DayPipe, EmptyState, filteredList, FilterSelect, FilterWords, itemsOf, Opens, RecordList } from '@tiepdan/ui/web';
import { catchError, of } from 'rxjs';
import { TakeTaskAct } from '../acts/take-task-act';
import { TaskMenu } from '../acts/task-menu';
import { ConclusionApi, type TaskFilter } from '../conclusion-api';
import { TaskChips } from '../words/task-chips';
import { OpenByAgencyCard } from './open-by-agency-card';
import { SHOWN_LISTS, taskParts, UNFILTERED, type TaskFilters } from './task-filters';

/** All tasks that conclusions gave: their work lists, and what a leader's own bodies still owe him. */
@Component({
  selector: 'tiepdan-tasks-page',
  imports: [
    CountPipe,
    DayField,
    DayPipe,
    EmptyState,
    FilterSelect,
    FilterWords,
    MatButtonModule,
    MatIcon,
    OpenByAgencyCard,
    Opens,
    ReactiveFormsModule,
    RecordList,
    RouterLink,
    TaskChips,
    TaskMenu,
  ],
  templateUrl: './tasks-page.html',
  styleUrl: './tasks-page.scss',
})
export class TasksPage {
  private readonly api = inject(ConclusionApi);
  private readonly acts = inject(TakeTaskAct);
  private readonly session = inject(Session);

  private readonly agencyApi = inject(AgencyApi);
  protected readonly agencyList = rxResource({ stream: () => this.agencyApi.agencies() });
  private readonly agencies = itemsOf<AgencyView>(this.agencyList);
  /** The list goes without names where leaders cannot be had. */
  private readonly leaders = toSignal(
    inject(LeaderApi)
      .leaders()
      .pipe(catchError(() => of([]))),
    { initialValue: [] as readonly LeaderView[] },
  );
  protected readonly agencyOptions = computed(() => this.agencies().map(({ id, name }) => [id, name] as const));
  protected readonly leaderOptions = computed(() => this.leaders().map(({ id, fullName }) => [id, fullName] as const));
  protected readonly canRecord = computed(() => this.session.can('conclusion.record'));

  protected readonly list = filteredList({
    unfiltered: UNFILTERED,
    fields: ['q', 'agencyId', 'hostId', 'from', 'to'],
    load: (filters, cursor) => this.api.tasks(sent(filters), cursor),
    parts: (filters) => taskParts(filters, { agency: this.nameOf(this.agencies(), filters.agencyId), host: this.hostOf(filters.hostId) }),
    loading: 'Đang tải nhiệm vụ',
    counted: () => 'nhiệm vụ',
  });
  protected readonly exportAddress = computed(() => this.api.exportAddress(sent(this.list.filters())));

  /** How many wait in each list; a number that does not come leaves its list without one. */
  protected readonly counts = rxResource({ stream: () => this.api.counts() });
  /** Whether who reads hosts days himself: his own stand first. */
  protected readonly hosts = computed(() => this.counts.hasValue() && this.counts.value().mine !== null);
  protected readonly mine = computed(() => this.list.filters().mine);
  protected readonly views = computed(() => {
    const counts = this.counts.hasValue() ? this.counts.value() : undefined;
    const now = this.list.filters().list;
    const shown = this.mine() ? counts?.mine : counts?.all;
    return SHOWN_LISTS.map(({ list, label }) => ({ list, label, count: list ? (shown?.[list] ?? null) : null, chosen: list === now }));
  });

  constructor() {
    // Who hosts days himself begins with what came of his own, unless a link asked for something else.
    const asked = JSON.stringify(this.list.filters()) !== JSON.stringify(UNFILTERED);
    const first = effect(() => {
      if (!this.counts.hasValue()) return;
      if (!asked && this.hosts()) untracked(() => this.showOwn(true));
      first.destroy();
    });
  }

  protected show(list: TaskList | ''): void {
    this.list.show({ list, mine: this.list.filters().mine });
  }

  protected showOwn(mine: boolean): void {
    this.list.show({ list: this.list.filters().list, mine });
  }

  protected showBody(agencyId: string): void {
    this.list.show({ list: 'open', agencyId, mine: true });
  }

  protected async act(action: TaskAction, task: TaskRow): Promise<void> {
    await this.acts.run(action, task, () => {
      this.list.reload();
      this.counts.reload();
    });
  }

  private nameOf(rows: readonly AgencyView[], id: string): string {
    return rows.find((row) => row.id === id)?.name ?? '…';
  }

  private hostOf(id: string): string {
    return this.leaders().find((leader) => leader.id === id)?.fullName ?? '…';
  }
}

/** What is not asked for is not sent. */
const sent = ({ mine, ...filters }: TaskFilters): TaskFilter => ({ ...filters, mine: mine || '' });
