import type { BlockOrigin, BlockStyle } from '../document/block.js';
import type { Span } from '../document/spans.js';

/** The two reports: the circular's outline, and the one by which an office reports to the inspectorate. */
export const VARIANTS = {
  'report-02': 'Báo cáo theo Mẫu số 02, Thông tư số 06/2025/TT-TTCP',
  office: 'Báo cáo công tác thanh tra, tiếp công dân, giải quyết khiếu nại, tố cáo và phòng, chống tham nhũng',
} as const;
export type Variant = keyof typeof VARIANTS;

/** A place in an outline. */
export interface OutlineBlock {
  readonly key: string;
  readonly style: BlockStyle;
  readonly origin: BlockOrigin;
  /** The words proposed as they are, for headings and sentences that hold no choice; others are proposed by their key (narrative/api: sentences). */
  readonly text?: string;
  readonly hint?: string;
  readonly table?: string;
  /** Only in reports that are longer than a quarter and tell their last quarter too. */
  readonly only?: Span;
}

export interface Outline {
  readonly variant: Variant;
  readonly title: string;
  readonly blocks: readonly OutlineBlock[];
}

const block =
  (style: BlockStyle, origin: BlockOrigin) =>
  (key: string, text: string): OutlineBlock => ({ key, style, origin, text });
export const chapter = block('chapter', 'generated');
export const section = block('section', 'generated');
export const subsection = block('subsection', 'generated');
/** A sentence proposed by its key. */
export const sentence = (key: string): OutlineBlock => ({ key, style: 'body', origin: 'generated' });
/** A heading proposed by its key. */
export const told = (key: string): OutlineBlock => ({ key, style: 'subsection', origin: 'generated' });
export const written = (key: string, hint: string): OutlineBlock => ({ key, style: 'body', origin: 'written', hint });
export const figures = (key: string, table: string): OutlineBlock => ({ key, style: 'table', origin: 'table', table });
/** Only where a longer period tells its last quarter. */
export const quarterly = (blocks: readonly OutlineBlock[]): OutlineBlock[] =>
  blocks.map((each) => ({ ...each, key: `${each.key}@quarter`, only: 'quarter' }));
