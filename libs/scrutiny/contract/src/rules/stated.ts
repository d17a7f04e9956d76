import type { ReportSpan, StatedFigure, StatedReport } from '../figures/figure.js';
import type { FigureKey } from '../figures/figure-table.js';

/** One stated value of an indicator and where it stands in the report's list. */
export interface Stated {
  readonly value: number;
  readonly index: number;
  readonly figure: StatedFigure;
}

/** The figures of one span by indicator. An indicator that was stated twice has two values. */
export class StatedSpan {
  private readonly byKey = new Map<FigureKey, Stated[]>();

  constructor(
    readonly span: ReportSpan,
    report: StatedReport,
  ) {
    for (const [index, figure] of report.figures.entries()) {
      if (figure.span !== span.id) continue;
      const known = this.byKey.get(figure.key) ?? [];
      this.byKey.set(figure.key, [...known, { value: figure.value, index, figure }]);
    }
  }

  /** Every stated value of an indicator; none when the report does not state it. */
  all(key: FigureKey): readonly Stated[] {
    return this.byKey.get(key) ?? [];
  }

  /** The value of an indicator; null when it is not stated, or stated with two different values. */
  one(key: FigureKey): Stated | null {
    const stated = this.all(key);
    const [first] = stated;
    return first && stated.every(({ value }) => value === first.value) ? first : null;
  }

  keys(): readonly FigureKey[] {
    return [...this.byKey.keys()];
  }
}

/** `14.713`: thousands by dots, as reports print them. */
export const printed = (value: number): string => value.toLocaleString('vi-VN', { maximumFractionDigits: 2 });
