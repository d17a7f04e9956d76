import { NgTemplateOutlet } from '@angular/common';
import { afterRenderEffect, Component, computed, ElementRef, inject, input, linkedSignal, output } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { MatTooltip } from '@angular/material/tooltip';
import type { FormColumnDefinition, FormDefinition, FormTable } from '@tiepdan/form/contract';
import { headingRows } from '@tiepdan/form/contract';
import { SkeletonRows } from '@tiepdan/ui/web';
import { HEADING_ROW, cellKey } from '../cell-key';
import { headingWords, titleWords } from '../words/figures';
import { neighbour, shownRows, walkable } from './form-rows';

/**
 * A form as it is printed: merged headings, the row of column numbers with their formulas, one row a unit, the total. Every number is a
 * link. The table is one stop of Tab; the arrows walk over its cells, Enter opens the one that has the focus.
 */
@Component({
  selector: 'tiepdan-form-table',
  imports: [MatIcon, MatTooltip, NgTemplateOutlet, SkeletonRows],
  templateUrl: './form-table.html',
  styleUrl: './form-table.scss',
  host: { '(click)': 'clicked($event)', '(keydown)': 'pressed($event)' },
})
export class FormTableView {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly form = input.required<FormDefinition>();
  /** Undefined while the numbers come. */
  readonly table = input.required<FormTable | undefined>();
  /** The same period a year earlier, when it is compared. */
  readonly previous = input<FormTable | null>(null);
  /** The cell whose panel is open. */
  readonly open = input<string | null>(null);
  /** The page's address with a cell opened; null where nothing stands behind the numbers, as in what a unit sent in: they are then no links, and have no total. */
  readonly hrefOf = input.required<((key: string) => string) | null>();
  readonly chosen = output<string>();

  protected readonly headings = computed(() => headingRows(this.form().columns));
  protected readonly title = computed(() => `Biểu ${this.form().code}: ${titleWords(this.form().title)}`);
  protected readonly codes = computed(() =>
    this.form().columns.map((column) => ({
      column,
      key: cellKey({ row: HEADING_ROW, column: column.number }),
      // A long sum breaks before a sign, not within a number.
      formulas: column.formulas.map((formula) => `=${formula.replaceAll('+', '\u200b+')}`),
      about: aboutColumn(column),
      name: `Cột (${column.number}): ${headingWords(column)}. Mở định nghĩa`,
    })),
  );
  protected readonly rows = computed(() => {
    const table = this.table();
    const rows = table ? shownRows(this.form(), table, this.previous()) : [];
    return this.hrefOf() ? rows : rows.filter(({ total }) => !total);
  });
  protected readonly bodyRows = computed(() => this.rows().filter(({ total }) => !total));
  protected readonly totalRows = computed(() => this.rows().filter(({ total }) => total));
  protected readonly aboutColumn = aboutColumn;

  private readonly grid = computed(() => walkable(this.form(), this.rows()));
  /** The one cell that Tab reaches: the one last walked to, else the open one, else the first number. */
  protected readonly stop = linkedSignal<string>(() => {
    const open = this.open();
    const grid = this.grid();
    return (open && grid.some((keys) => keys.includes(open)) ? open : (grid[1] ?? grid[0])?.[0]) ?? '';
  });

  constructor() {
    // The panel beside it takes a third of the frame, and an address may open any cell.
    afterRenderEffect(() => {
      const open = this.open();
      this.previous(); // comes later, and makes the columns wider
      // In the next frame the columns have the widths that they keep.
      if (open && this.table()) requestAnimationFrame(() => this.bringInSight(open));
    });
  }

  /** A plain click opens the panel here; with Ctrl, Shift or the middle button the link stays a link. */
  protected clicked(event: MouseEvent): void {
    const key = keyOf(event.target);
    if (!key || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.stop.set(key);
    this.chosen.emit(key);
  }

  protected pressed(event: KeyboardEvent): void {
    const from = keyOf(event.target);
    if (!from || event.altKey || event.shiftKey || event.metaKey) return;
    const to = neighbour(this.grid(), from, event.key, event.ctrlKey);
    if (!to) return;
    event.preventDefault();
    this.focus(to);
  }

  /** Puts the focus on a cell. */
  focus(key: string): void {
    this.stop.set(key);
    this.cellAt(key)?.focus();
  }

  private cellAt(key: string): HTMLElement | undefined {
    const cells = this.host.nativeElement.querySelectorAll<HTMLElement>('[data-cell]');
    return [...cells].find((cell) => cell.dataset['cell'] === key);
  }

  /** Scrolls the frame sideways, never the page, until a cell is in sight beside the units' names. */
  private bringInSight(key: string): void {
    const cell = this.cellAt(key);
    const frame = cell?.closest('.frame');
    if (!cell || !frame) return;
    const [place, seen] = [cell.getBoundingClientRect(), frame.getBoundingClientRect()];
    const names = frame.querySelector('th.unit')?.getBoundingClientRect().width ?? 0;
    const [before, behind] = [seen.left + names - place.left, place.right - seen.right];
    if (before > 0) frame.scrollLeft -= before;
    else if (behind > 0) frame.scrollLeft += behind;
  }
}

function keyOf(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] ?? null) : null;
}

/** What a column's heading says on hover and focus. */
function aboutColumn(column: FormColumnDefinition): string {
  return [column.definition || headingWords(column), `Đơn vị tính: ${column.unit}.`].join(' ');
}
