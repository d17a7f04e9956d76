import { findColumn, findForm } from '@tiepdan/form/contract';
import type { BlockPiece, NumberCell } from '@tiepdan/narrative/contract';
import { findIndicator } from '@tiepdan/statistics/api';

/** What a number counts, in one or two sentences. */
export function definitionOf({ source, key, place }: NumberCell): string {
  if (source === 'section-4') return findIndicator(key)?.definition ?? '';
  if (source.startsWith('declared/')) return `Số liệu nhập theo báo cáo: ${place}.`;
  const form = findForm('tt06', source);
  return (form && findColumn(form, Number(key))?.definition) ?? '';
}

/** The different cells that paragraphs speak of, in the order in which they come. */
export function cellsIn(paragraphs: readonly (readonly BlockPiece[])[]): NumberCell[] {
  const found = new Map<string, NumberCell>();
  for (const { cell } of paragraphs.flat())
    if (cell && !found.has(`${cell.source}.${cell.key}`)) found.set(`${cell.source}.${cell.key}`, cell);
  return [...found.values()];
}
