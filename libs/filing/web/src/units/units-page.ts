import { Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { UNIT_KINDS } from '@tiepdan/agency/contract';
import { RETURN_SOURCES, RETURN_STATES, type ReturnState, type UnitStanding } from '@tiepdan/filing/contract';
import { Session } from '@tiepdan/identity/web';
import { formatDay } from '@tiepdan/platform/contract';
import { InPageLink } from '@tiepdan/statistics/web';
import { Chip, ChosenBar, CountPipe, DayPipe, EmptyState, ErrorPanel, InstantPipe, RowSelection, SkeletonRows } from '@tiepdan/ui/web';
import { FilingApi } from '../filing-api';
import { readFilingPeriod } from '../filing-address';
import { FilingHead } from '../frame/filing-head';
import { standingMark } from './standing';
import { UnitActs } from './unit-acts';

type Row = UnitStanding & { readonly id: string };

/** Which units have reported a period, and what the office does about those that have not. */
@Component({
  selector: 'tiepdan-units-page',
  imports: [
    Chip,
    ChosenBar,
    CountPipe,
    DayPipe,
    EmptyState,
    ErrorPanel,
    FilingHead,
    InPageLink,
    InstantPipe,
    MatButton,
    MatCheckbox,
    MatIcon,
    MatIconButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    RouterLink,
    SkeletonRows,
  ],
  templateUrl: './units-page.html',
  styleUrl: './units-page.scss',
})
export class UnitsPage {
  private readonly api = inject(FilingApi);
  private readonly session = inject(Session);
  private readonly acts = inject(UnitActs);

  readonly period = input<string>();
  /** Only units in this state. */
  readonly state = input<string>();
  protected readonly chosen = computed(() => readFilingPeriod(this.period(), this.session.today()));
  protected readonly loaded = rxResource({ params: () => this.chosen()?.code, stream: ({ params }) => this.api.returns(params) });
  protected readonly overview = computed(() => (this.loaded.hasValue() ? this.loaded.value() : undefined));
  protected readonly mayEnter = computed(() => this.session.can('filing.enter-returns'));
  protected readonly mayManage = computed(() => this.session.can('unit.read'));
  protected readonly over = computed(() => (this.chosen()?.to ?? '') < this.session.today());
  protected readonly kinds = UNIT_KINDS;
  protected readonly sources = RETURN_SOURCES;

  protected readonly filter = computed(() => (Object.keys(RETURN_STATES) as ReturnState[]).find((state) => state === this.state()) ?? null);
  /** How many stand where, each the link that shows only those. */
  protected readonly views = computed(() => {
    const counts = this.overview()?.counts;
    const all = counts ? counts.missing + counts.reported + counts.late + counts.returned : 0;
    return [
      { state: null, label: 'Tất cả', count: all },
      { state: 'missing', label: 'Chưa báo cáo', count: counts?.missing ?? 0 },
      { state: 'returned', label: 'Bị trả lại', count: counts?.returned ?? 0 },
      { state: 'reported', label: 'Đúng hạn', count: counts?.reported ?? 0 },
      { state: 'late', label: 'Chậm', count: counts?.late ?? 0 },
    ] as const;
  });
  private readonly rows = computed<readonly Row[]>(() => (this.overview()?.units ?? []).map((unit) => ({ ...unit, id: unit.unitId })));
  protected readonly asked = computed(() => this.rows().filter(({ excluded, state }) => !excluded && (!this.filter() || state === this.filter())));
  protected readonly excluded = computed(() => this.rows().filter(({ excluded }) => excluded));
  private readonly pickable = computed(() => this.asked().filter(({ state }) => this.over() && this.mayEnter() && (state === 'missing' || state === 'returned')));
  protected readonly picks = computed(() => this.pickable().length > 0);
  protected readonly selection = new RowSelection<Row>(this.pickable);
  protected readonly allChosen = computed(() => this.selection.rows().length === this.pickable().length);
  protected readonly withShift = signal(false);
  protected readonly busy = signal(false);
  protected readonly due = computed(() => {
    const overview = this.overview();
    if (!overview) return '';
    const passed = overview.unitsDueOn < this.session.today() ? ', đã qua' : '';
    return `Hạn đơn vị gửi ngày ${formatDay(overview.unitsDueOn)}${passed}; hạn của tỉnh ngày ${formatDay(overview.officeDueOn)}.`;
  });

  protected canPick(row: Row): boolean {
    return this.pickable().includes(row);
  }

  protected mark(row: Row) {
    return standingMark(row, this.overview()?.unitsDueOn ?? '');
  }

  protected async remind(rows: readonly Row[]): Promise<void> {
    if (await this.done((period) => this.acts.remind(period, rows))) this.selection.all(false);
  }

  protected takeFromRecords(row: Row): Promise<boolean> {
    return this.done((period) => this.acts.takeFromRecords(period, row, () => this.loaded.reload()));
  }

  protected sendBack({ returnId, name }: Row): Promise<boolean> {
    return this.done(async () => (returnId ? this.acts.sendBack(returnId, name) : false));
  }

  private async done(act: (period: NonNullable<ReturnType<typeof readFilingPeriod>>) => Promise<boolean>): Promise<boolean> {
    const period = this.chosen();
    if (!period || this.busy()) return false;
    this.busy.set(true);
    try {
      const changed = await act(period);
      if (changed) this.loaded.reload();
      return changed;
    } finally {
      this.busy.set(false);
    }
  }
}
