import type { CellRef, NumberCell, Span } from '@tiepdan/narrative/contract';
import type { Period } from '@tiepdan/statistics/contract';

/** A number with the one it is compared with. Null is "chưa báo cáo". */
export interface Figure {
  readonly label: string;
  readonly unit: string;
  /** "01/TCD, cột (1)". */
  readonly place: string;
  readonly now: number | null;
  readonly before: number | null;
}

/** The days that a span of a report covers, and those it is compared with. */
export interface SpanDays {
  readonly period: Period;
  readonly comparison: Period;
}

/** Cells of one span by `source.key`. */
export type Figures = ReadonlyMap<string, Figure>;

export const cellName = ({ source, key }: CellRef): string => `${source}.${key}`;

/** Every number a report may speak of, for its period and, where it is longer than one, its last quarter. */
export class NumberBook {
  constructor(
    private readonly days: Readonly<Record<Span, SpanDays | null>>,
    private readonly figures: Readonly<Record<Span, Figures>>,
  ) {}

  find(cell: CellRef, span: Span): Figure | undefined {
    return this.figures[span].get(cellName(cell));
  }

  /** The days of a span; null where the report has no such span. */
  daysOf(span: Span): SpanDays | null {
    return this.days[span];
  }

  /** Where a number comes from, for whoever opens it. */
  cellOf(cell: CellRef, span: Span, previous: boolean): NumberCell | null {
    const figure = this.find(cell, span);
    const days = this.daysOf(span);
    if (!figure || !days) return null;
    const { label, unit, place } = figure;
    return { ...cell, label, unit, place, period: (previous ? days.comparison : days.period).code ?? '' };
  }

  /** Cells of the whole period, in the order of their sources. */
  entries(): { readonly cell: CellRef; readonly figure: Figure }[] {
    return [...this.figures.period].map(([name, figure]) => {
      const dot = name.lastIndexOf('.');
      return { cell: { source: name.slice(0, dot), key: name.slice(dot + 1) }, figure };
    });
  }
}
