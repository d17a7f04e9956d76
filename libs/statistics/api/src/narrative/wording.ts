import type { PlainDate } from '@tiepdan/platform/contract';
import { formatCountPadded, formatPercent } from '@tiepdan/platform/contract';
import type { IndicatorValue, NarrativeParagraph, NarrativePiece, Period } from '@tiepdan/statistics/contract';

/** The numbers a narrative is written from. */
export type Values = ReadonlyMap<string, IndicatorValue>;

/** A day as running text writes it: day below 10 and months 1 and 2 padded, `15/9/2023`, `05/01/2024` (NĐ 30/2020, Phụ lục I). */
export function narrativeDay(day: PlainDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}

/** `từ ngày 15/9/2023 đến ngày 14/12/2023`. */
export function daysOf({ from, to }: Pick<Period, 'from' | 'to'>): string {
  return `từ ngày ${narrativeDay(from)} đến ngày ${narrativeDay(to)}`;
}

/** A period's name inside a sentence or title: "năm 2023" in small letters, "Quý IV năm 2023" as the office writes it. */
export function withinSentence(label: string): string {
  return label.replace(/^Năm /, 'năm ');
}

/** How a paragraph begins: the official period's name, or "Trong kỳ" for chosen days, which the heading states. */
export function opening(period: Period): string {
  return period.code ? period.label : 'Trong kỳ';
}

/** Writes one paragraph piece by piece; every number it writes carries the indicator it comes from. */
export class Paragraph {
  private readonly pieces: NarrativePiece[] = [];

  constructor(
    private readonly values: Values,
    private readonly comparison: Period,
  ) {}

  words(text: string): this {
    return this.piece({ text });
  }

  /** `40 lượt`; below ten `07 lượt`. */
  number(code: string, unit: string = this.value(code).unit): this {
    return this.piece({ text: formatCountPadded(this.value(code).value), indicator: code }).words(` ${unit}`);
  }

  /** A stretch of words that stands for the number itself, such as "không tiếp lượt nào". */
  numberInWords(code: string, text: string): this {
    return this.piece({ text, indicator: code });
  }

  /**
   * ` (tăng 07 lượt, 38,9% so với cùng kỳ từ ngày … đến ngày … là 18 lượt)`; `short` leaves out the days once the section
   * has named them. The share is left out when there is nothing to take a share of; no "hơn", "gần", "khoảng".
   */
  change(code: string, short = false): this {
    const { change, changePercent, previous, unit } = this.value(code);
    const days = short ? '' : ` ${daysOf(this.comparison)}`;
    if (change === 0) return this.words(` (bằng cùng kỳ${days})`);
    // A share that rounds to nothing says nothing beside the number itself.
    const share = !changePercent ? '' : `, ${formatPercent(Math.abs(changePercent))}`;
    const turned = `${change > 0 ? 'tăng' : 'giảm'} ${formatCountPadded(Math.abs(change))} ${unit}${share}`;
    if (previous === 0) {
      this.words(` (${turned}${short ? '' : ` so với cùng kỳ${days}`}; cùng kỳ `);
      return this.piece({ text: 'không có', indicator: code, previous: true }).words(')');
    }
    this.words(short ? ` (${turned}; cùng kỳ ` : ` (${turned} so với cùng kỳ${days} là `);
    return this.piece({ text: formatCountPadded(previous), indicator: code, previous: true }).words(` ${unit})`);
  }

  /** The kinds that have records, with their numbers: `Khiếu nại 02 vụ việc; Kiến nghị, phản ánh 31 vụ việc`. A kind of 0 adds nothing and is left out. */
  kinds(parts: readonly (readonly [code: string, label: string])[]): this {
    const present = parts.filter(([code]) => this.value(code).value > 0);
    present.forEach(([code, label], position) => this.words(`${position === 0 ? '' : '; '}${label} `).number(code));
    return this;
  }

  value(code: string): IndicatorValue {
    const value = this.values.get(code);
    if (!value) throw new Error(`the narrative needs ${code}`);
    return value;
  }

  private piece(piece: NarrativePiece): this {
    this.pieces.push(piece);
    return this;
  }

  has(code: string): boolean {
    return this.value(code).value > 0;
  }

  body(): NarrativeParagraph {
    return { style: 'body', pieces: joined(this.pieces) };
  }
}

/** Neighbouring words made one piece. */
function joined(pieces: readonly NarrativePiece[]): NarrativePiece[] {
  const result: NarrativePiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && last.indicator === undefined && piece.indicator === undefined) result[result.length - 1] = { text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}

/** A heading or subheading. */
export function titled(style: 'heading' | 'subheading', text: string): NarrativeParagraph {
  return { style, pieces: [{ text }] };
}

/** The text of a paragraph without its links. */
export function plainText({ pieces }: NarrativeParagraph): string {
  return pieces.map(({ text }) => text).join('');
}
