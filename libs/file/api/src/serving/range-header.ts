/** What the header `Range` asks for: a part, the whole because it asks for nothing we give, or a part that is not there. */
export type AskedRange = { readonly from: number; readonly to: number } | 'whole' | 'nowhere';

/** Reads one range of bytes; several at once are answered with the whole, as the standard lets a server do. */
export function readRange(header: string | undefined, size: number): AskedRange {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return 'whole';
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return 'whole';
  return from <= to && from < size ? { from, to } : 'nowhere';
}
