import type { PlainDate } from '@tiepdan/platform/contract';
import type { FigureKey } from './figure-table.js';

/** Days a part of the report speaks of. `from` and `to` are null when the report names no days. */
export interface ReportSpan {
  /** Unique in the report: `2023-Q4`, `2023-Y`, or `undated`. */
  readonly id: string;
  readonly label: string;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** Where in the pasted text a figure stands: character offsets of the number itself. */
export interface TextPlace {
  readonly from: number;
  readonly to: number;
}

/** One figure as the report states it. An indicator stated twice is two of these. */
export interface StatedFigure {
  readonly key: FigureKey;
  /** `id` of its span. */
  readonly span: string;
  readonly value: number;
  /** Null for a figure typed into the grid. */
  readonly place: TextPlace | null;
  /** The stretch of text it was read from, for the officer to compare; empty for a typed one. */
  readonly words: string;
  /** A vague word before an exact number: "hơn", "gần", "khoảng". */
  readonly vague: string | null;
  /** "tăng 238", "giảm 66": signed; null when the report states none. */
  readonly change: number | null;
  /** The share printed beside it ("chiếm 79,69%"), in per cent. */
  readonly share: number | null;
}

/** A report as figures. */
export interface StatedReport {
  readonly spans: readonly ReportSpan[];
  readonly figures: readonly StatedFigure[];
}
