import { InjectionToken, type Type } from '@angular/core';
import type { PaperSubject } from '@tiepdan/paper/contract';
import type { TriedRecord } from './paper-api';

/**
 * Finds a record to try a template on. Papers know no records, so a higher domain provides the component; its inputs are
 * `subjects` (what the paper can be made from) and `choose`, which it calls with the record, or null when none is chosen.
 */
export interface RecordChooser {
  /** Who may look for records and print from them; others see invented values only. */
  readonly permission: string;
  /** The records it can find. */
  readonly subjects: readonly PaperSubject[];
  readonly load: () => Promise<Type<unknown>>;
}
export const RECORD_CHOOSER = new InjectionToken<RecordChooser>('RECORD_CHOOSER');

export type ChooseRecord = (record: TriedRecord | null) => void;
