import { Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { UNIT_KINDS, type UnitView } from '@tiepdan/agency/contract';
import { Session } from '@tiepdan/identity/web';
import { Chip, CountPipe, DayPipe, EmptyState, ErrorPanel, HistoryDialog, Notice, PageHeader, RowSelection, SkeletonRows, type HistoryQuestion, dialogSize } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import type { MergeQuestion } from './merge-dialog';
import { UnitApi } from './unit-api';
import type { UnitQuestion } from './unit-dialog';

const WIDE = dialogSize('usual');

/** "Danh mục đơn vị": who sends figures in, since when, and who took over whom. */
@Component({
  selector: 'tiepdan-reporting-units-page',
  imports: [
    Chip,
    CountPipe,
    DayPipe,
    EmptyState,
    ErrorPanel,
    MatButton,
    MatCheckbox,
    MatIcon,
    MatIconButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    PageHeader,
    SkeletonRows,
  ],
  templateUrl: './catalogue-page.html',
  styleUrl: './catalogue-page.scss',
})
export class CataloguePage {
  private readonly api = inject(UnitApi);
  private readonly session = inject(Session);
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);

  protected readonly kinds = UNIT_KINDS;
  protected readonly loaded = rxResource({ stream: () => this.api.list() });
  protected readonly mayManage = computed(() => this.session.can('unit.manage'));
  private readonly all = computed(() => (this.loaded.hasValue() ? this.loaded.value() : []));
  protected readonly groups = computed(() => {
    const today = this.session.today();
    const ended = ({ validTo }: UnitView) => validTo !== null && validTo < today;
    return [
      { heading: 'Đang báo cáo', units: this.all().filter((unit) => !ended(unit) && !unit.excluded) },
      { heading: 'Không tổng hợp vào báo cáo của tỉnh', units: this.all().filter((unit) => !ended(unit) && unit.excluded) },
      { heading: 'Đã thôi báo cáo, đã sáp nhập', units: this.all().filter(ended) },
    ].filter(({ units }) => units.length > 0);
  });
  /** Only units that exist can be merged. */
  private readonly existing = computed(() => this.all().filter(({ validTo, successorId }) => !validTo && !successorId));
  protected readonly selection = new RowSelection<UnitView>(this.existing);
  protected readonly withShift = signal(false);

  protected canPick(unit: UnitView): boolean {
    return this.mayManage() && this.existing().includes(unit);
  }

  protected async edit(unit: UnitView | null): Promise<void> {
    const { UnitDialog } = await import('./unit-dialog');
    const last = Math.max(0, ...this.all().map(({ position }) => position));
    const data: UnitQuestion = { unit, position: unit?.position ?? last + 1 };
    await this.asked(this.dialog.open(UnitDialog, { data, ...WIDE }).afterClosed(), unit ? 'Đã sửa đơn vị.' : 'Đã thêm đơn vị.');
  }

  protected async merge(): Promise<void> {
    const { MergeDialog } = await import('./merge-dialog');
    const units = this.selection.rows();
    const data: MergeQuestion = { units, others: this.existing().filter((unit) => !units.includes(unit)) };
    const merged = await this.asked(this.dialog.open(MergeDialog, { data, ...WIDE }).afterClosed(), 'Đã sáp nhập đơn vị.');
    if (merged) this.selection.all(false);
  }

  protected history(unit: UnitView): void {
    const data: HistoryQuestion = { heading: unit.name, load: () => this.api.history(unit.id) };
    this.dialog.open(HistoryDialog, { data, ...WIDE });
  }

  private async asked(closed: ReturnType<ReturnType<MatDialog['open']>['afterClosed']>, said: string): Promise<boolean> {
    const done: unknown = await firstValueFrom(closed);
    if (!done) return false;
    this.notice.say(said);
    this.loaded.reload();
    return true;
  }
}
