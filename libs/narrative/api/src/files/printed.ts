import type { OfficeView } from '@tiepdan/agency/contract';
import type { BlockPiece, BlockStyle, DeclaredReturn, NarrativeFrame } from '@tiepdan/narrative/contract';
import type { PlainDate } from '@tiepdan/platform/contract';

/** A paragraph as it goes on paper. */
export interface PrintedBlock {
  readonly style: BlockStyle;
  readonly pieces: readonly BlockPiece[];
  /** In place of words: a table of declared figures. */
  readonly table: DeclaredReturn | null;
}

/** A report as it goes on paper. */
export interface PrintedNarrative {
  readonly office: OfficeView;
  readonly frame: NarrativeFrame;
  readonly finished: boolean;
  readonly blocks: readonly PrintedBlock[];
  readonly annex: boolean;
  /** The year of a date line that is still open. */
  readonly today: PlainDate;
}
