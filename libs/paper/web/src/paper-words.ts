import type { PaperRow } from '@tiepdan/paper/contract';

/** What is in force for a paper, in words. */
export function inForceWords({ own, version }: PaperRow): string {
  if (own) return `Mẫu của cơ quan, phiên bản ${version ?? ''}`;
  return version === null ? 'Mẫu của hệ thống' : `Mẫu của hệ thống, phiên bản ${version}`;
}

/** A field as it is typed into a template: a list with its columns between its two marks. */
export function typedField({ tag, columns }: { readonly tag: string; readonly columns?: Readonly<Record<string, { readonly tag: string }>> }): string {
  if (!columns) return `{${tag}}`;
  const inside = Object.values(columns)
    .map((column) => `{${column.tag}}`)
    .join(' ');
  return `{#${tag}}${inside}{/${tag}}`;
}
