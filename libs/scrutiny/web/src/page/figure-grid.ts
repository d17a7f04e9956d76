import { Component, computed, input, output } from '@angular/core';
import { formatCount } from '@tiepdan/platform/contract';
import { FIGURE_KEYS, FIGURES, type FigureKey, type StatedReport, TOPICS, type Topic } from '@tiepdan/scrutiny/contract';

/** A stated value and where it stands in the report's list. */
interface Cell {
  readonly index: number;
  readonly value: number;
}

/** The officer has set a figure right, or typed one; null takes it out. */
export interface FigureChange {
  /** Null for one that was not read. */
  readonly index: number | null;
  readonly key: FigureKey;
  readonly span: string;
  readonly value: number | null;
}

/** Every figure that was read, by topic and span, to be set right; empty cells take what was not read. */
@Component({
  selector: 'tiepdan-figure-grid',
  templateUrl: './figure-grid.html',
  styleUrl: './figure-grid.scss',
})
export class FigureGrid {
  readonly report = input.required<StatedReport>();
  readonly wrong = input.required<ReadonlySet<number>>();
  /** Indicators that have a row: what was read, also when it has been taken out since. */
  readonly keys = input.required<ReadonlySet<FigureKey>>();
  /** Indicators that nothing was read for are shown too. */
  readonly all = input(false);
  readonly changed = output<FigureChange>();

  protected readonly topics = computed(() => {
    const rows = this.keys();
    return (Object.keys(TOPICS) as Topic[])
      .map((topic) => ({ label: TOPICS[topic], keys: FIGURE_KEYS.filter((key) => FIGURES[key].topic === topic && (this.all() || rows.has(key))) }))
      .filter(({ keys }) => keys.length > 0);
  });
  protected readonly figures = FIGURES;

  protected cells(key: FigureKey, span: string): readonly Cell[] {
    return this.report().figures.flatMap((figure, index) => (figure.key === key && figure.span === span ? [{ index, value: figure.value }] : []));
  }

  protected change(event: Event, key: FigureKey, span: string, index: number | null): void {
    const field = event.target as HTMLInputElement;
    const digits = field.value.replaceAll(/[.\s]/g, '');
    const value = /^\d{1,9}$/.test(digits) ? Number(digits) : null;
    if (value === null && digits !== '') {
      field.setCustomValidity('Chỉ ghi số nguyên, ví dụ 1.250.');
      field.reportValidity();
      return;
    }
    field.setCustomValidity('');
    if (value !== null || index !== null) this.changed.emit({ index, key, span, value });
  }

  protected printed(value: number): string {
    return formatCount(value);
  }
}
