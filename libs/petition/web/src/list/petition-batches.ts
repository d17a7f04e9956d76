import { InjectionToken } from '@angular/core';
import type { PetitionRow } from '@tiepdan/petition/contract';

/** Something a higher domain does with several petitions chosen in the petition book, which so needs not know it. */
export interface PetitionBatch {
  /** The verb on the button, before the number of petitions: "Lập phiếu chuyển". */
  readonly verb: string;
  readonly permission: string;
  /** Whether it can be done with this petition. */
  readonly fits: (row: PetitionRow) => boolean;
  /** Begins it; what it needs to ask, it asks on a page of its own. */
  readonly run: (rows: readonly PetitionRow[]) => unknown;
}

export const PETITION_BATCHES = new InjectionToken<readonly PetitionBatch[]>('PETITION_BATCHES');
