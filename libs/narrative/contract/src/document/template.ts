import { SPANS, type Span } from './spans.js';

/**
 * A paragraph is stored as words with numbers left open: `Đã tiếp {{01/TCD.1}} lượt ({{01/TCD.1|change}}).` A number is a cell and the way
 * it is put, never digits, so refreshing replaces numbers and leaves every word where it stands.
 */
export interface CellRef {
  /** A form's code (`02/XLD`), `section-4`, or `declared/one-stop`. */
  readonly source: string;
  /** A column's number, an indicator's code, or a row's code. */
  readonly key: string;
}

/**
 * How a number is put. `value`: as it is. `previous`: of the same period a year earlier. `change`: "tăng 07 lượt, 38,9% so với cùng kỳ từ ngày …
 * đến ngày … là 18 lượt"; `change-brief` without the days, once a section has named them. `share`: "14 trên 36 đơn, 38,9%", with what it is a
 * share of.
 */
export type NumberPut = 'value' | 'previous' | 'change' | 'change-brief' | 'share';

export type Token =
  | { readonly kind: 'number'; readonly cell: CellRef; readonly span: Span; readonly put: NumberPut; readonly of: CellRef | null }
  /** The days of the period or of the same period a year earlier, or the period's name. */
  | { readonly kind: 'words'; readonly words: 'days' | 'period'; readonly span: Span; readonly previous: boolean };

/** A stretch of a paragraph: words, or a token with the text it is stored as. `token` is null when that cannot be read. */
export type Stretch = { readonly text: string } | { readonly raw: string; readonly token: Token | null };

const TOKEN = /\{\{([^{}]*)\}\}/g;
const NAME = /^(?:(days|period)|(\d{2}\/\p{L}{2,8}|section-4|declared\/[a-z0-9-]+)\.([A-Za-z0-9-]+))(?:@([a-z]+))?$/u;
const CELL = /^(\d{2}\/\p{L}{2,8}|section-4|declared\/[a-z0-9-]+)\.([A-Za-z0-9-]+)$/u;

/** Reads `01/TCD.5@quarter|change`; null when it is none. */
export function parseToken(inner: string): Token | null {
  const [name = '', put = 'value', ...rest] = inner.split('|');
  const found = NAME.exec(name);
  const span = SPANS.find((known) => known === (found?.[4] ?? 'period'));
  if (!found || !span || rest.length) return null;
  const [, words, source = '', key = ''] = found;
  if (words === 'days' || words === 'period')
    return put === 'value' || put === 'previous' ? { kind: 'words', words, span, previous: put === 'previous' } : null;
  const cell = { source, key };
  if (put.startsWith('of:')) {
    const whole = CELL.exec(put.slice(3));
    return whole ? { kind: 'number', cell, span, put: 'share', of: { source: whole[1] ?? '', key: whole[2] ?? '' } } : null;
  }
  if (put === 'value' || put === 'previous' || put === 'change' || put === 'change-brief')
    return { kind: 'number', cell, span, put, of: null };
  return null;
}

/** Words and tokens of a stored paragraph, in order. */
export function parseTemplate(template: string): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const found of template.matchAll(TOKEN)) {
    if (found.index > at) stretches.push({ text: template.slice(at, found.index) });
    stretches.push({ raw: found[0], token: parseToken(found[1] ?? '') });
    at = found.index + found[0].length;
  }
  if (at < template.length) stretches.push({ text: template.slice(at) });
  return stretches;
}

/** The stored text of a number: `{{02/XLD.6|of:02/XLD.4}}`. */
export function numberToken(cell: CellRef, put: NumberPut = 'value', span: Span = 'period', of: CellRef | null = null): string {
  const way = put === 'value' ? '' : put === 'share' && of ? `|of:${of.source}.${of.key}` : `|${put}`;
  return `{{${cell.source}.${cell.key}${span === 'period' ? '' : `@${span}`}${way}}}`;
}

/** The cells a paragraph speaks of. */
export function cellsOf(template: string): { readonly cell: CellRef; readonly span: Span }[] {
  return parseTemplate(template).flatMap((stretch) => {
    if ('text' in stretch || stretch.token?.kind !== 'number') return [];
    const { cell, span, of } = stretch.token;
    return [{ cell, span }, ...(of ? [{ cell: of, span }] : [])];
  });
}
