/** How a paragraph looks when printed. */
export const BLOCK_STYLES = {
  chapter: 'Mục lớn',
  section: 'Mục',
  subsection: 'Tiểu mục',
  body: 'Đoạn văn',
  table: 'Bảng số liệu',
} as const;
export type BlockStyle = keyof typeof BLOCK_STYLES;

/**
 * Where a paragraph's words come from. `generated`: the product proposes the sentence; `written`: the officer writes, a hint says what belongs
 * there; `table`: a table of declared figures.
 */
export type BlockOrigin = 'generated' | 'written' | 'table';

/** Paragraphs the officer added have keys of their own. */
export const ADDED_KEY = /^added-[0-9a-z]{8,32}$/;

export const NARRATIVE_LIMITS = { text: 10_000, blocks: 300, key: 60, line: 200, recipients: 1000 } as const;

/** A paragraph as it is saved. Headings and generated paragraphs with `text` null follow what the product proposes. */
export interface SavedBlock {
  readonly key: string;
  /** Null: as proposed. Words with `{{…}}` where numbers stand. */
  readonly text: string | null;
  /** The proposal that the officer's words started from, or that he has seen and set aside; null while he has written none. */
  readonly basis: string | null;
  /** Left out of the report; it can be put back. */
  readonly hidden: boolean;
}

/** Where a number comes from and how to open it. */
export interface NumberCell {
  readonly source: string;
  readonly key: string;
  /** "Tổng số lượt tiếp". */
  readonly label: string;
  readonly unit: string;
  /** "01/TCD, cột (1)". */
  readonly place: string;
  /** `2026-Q3`: the period whose records it counts. */
  readonly period: string;
}

/** Words, or a part of a number. Pieces of one token carry the same `token`; its `cell` is null where it only says days, or where the cell is gone. */
export interface BlockPiece {
  readonly text: string;
  /** The token as stored, `{{01/TCD.1}}`; null for words. */
  readonly token: string | null;
  /** Tells neighbouring tokens apart. */
  readonly at: number | null;
  readonly cell: NumberCell | null;
  /** The cell does not exist, or has no number. */
  readonly gone: boolean;
}

/** A paragraph as it stands now. */
export interface BlockView extends SavedBlock {
  readonly style: BlockStyle;
  readonly origin: BlockOrigin;
  /** For `written`: what belongs here. */
  readonly hint: string | null;
  /** For `table`: which. */
  readonly table: string | null;
  /** The words in force, with tokens; empty for a written paragraph without words and for tables. */
  readonly template: string;
  readonly pieces: readonly BlockPiece[];
  /** What the product proposes now, when the officer has words of his own and the proposal is not the one he started from. */
  readonly proposal: { readonly template: string; readonly pieces: readonly BlockPiece[] } | null;
  /** For a finished report: the text would now read otherwise. */
  readonly differs: string | null;
}
