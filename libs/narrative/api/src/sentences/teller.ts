import { type CellRef, type NumberPut, type Span, numberToken } from '@tiepdan/narrative/contract';
import type { NumberBook } from '../numbers/number-book.js';

/** A part of a whole, by its cell and what it is called. */
export type Part = readonly [cell: string, label: string];

/**
 * Writes proposed sentences of one span. What it writes are words and tokens; it looks at numbers only to choose words ("không phát sinh"
 * where there is nothing), so the same sentence stays true when its numbers move.
 */
export class Teller {
  constructor(
    private readonly book: NumberBook,
    readonly span: Span,
    /** "UBND tỉnh …". */
    readonly committee: string,
    readonly office: string,
  ) {}

  /** Whether there is something to tell; a figure that is not reported yet counts as something, so that its gap shows. */
  has(cell: string): boolean {
    return this.book.find(ref(cell), this.span)?.now !== 0;
  }

  unit(cell: string): string {
    return this.book.find(ref(cell), this.span)?.unit ?? '';
  }

  /** `{{01/TCD.1}} lượt`; with `unit` empty the number alone. */
  number(cell: string, unit: string = this.unit(cell)): string {
    return `${this.token(cell, 'value')}${unit ? ` ${unit}` : ''}`;
  }

  /** ` (tăng … so với cùng kỳ từ ngày … đến ngày … là …)`. */
  change(cell: string): string {
    return ` (${this.token(cell, 'change')})`;
  }

  /** The same without the days, which the paragraph has named before. */
  brief(cell: string): string {
    return ` (${this.token(cell, 'change-brief')})`;
  }

  /** `14 trên 36 đơn, 38,9%`. */
  share(cell: string, of: string): string {
    return numberToken(ref(cell), 'share', this.span, ref(of));
  }

  /** Parts with something in them: `lần đầu 12 đơn; lần 2 03 đơn`. */
  parts(parts: readonly Part[], unit?: string): string {
    return this.present(parts)
      .map(([cell, label]) => `${label} ${this.number(cell, unit)}`)
      .join('; ');
  }

  /** The same as shares of a whole: `đất đai 14 trên 36 đơn, 38,9%`. */
  shares(parts: readonly Part[], of: string): string {
    return this.present(parts)
      .map(([cell, label]) => `${label} ${this.share(cell, of)}`)
      .join('; ');
  }

  get days(): string {
    return this.span === 'quarter' ? '{{days@quarter}}' : '{{days}}';
  }

  get period(): string {
    return this.span === 'quarter' ? '{{period@quarter}}' : '{{period}}';
  }

  /** Whether the report tells its last quarter by itself, too. */
  get tellsQuarter(): boolean {
    return this.book.daysOf('quarter') !== null;
  }

  present(parts: readonly Part[]): readonly Part[] {
    return parts.filter(([cell]) => this.has(cell));
  }

  private token(cell: string, put: NumberPut): string {
    return numberToken(ref(cell), put, this.span);
  }
}

/** `declared/one-stop.opening` as a cell. */
export function ref(cell: string): CellRef {
  const dot = cell.lastIndexOf('.');
  return { source: cell.slice(0, dot), key: cell.slice(dot + 1) };
}

/** A proposed paragraph by its place in the outline. */
export type Sentences = Readonly<Record<string, (told: Teller) => string>>;

/** Clauses in brackets, or nothing. */
export const among = (words: string, before = ', trong đó: '): string => (words ? `${before}${words}` : '');
