import type { InspectionList, InstrumentChange, TrainingKind } from '@tiepdan/oversight/contract';
import { formatDay, type PlainDate, type RecordStatus } from '@tiepdan/platform/contract';

/** What every list is narrowed by, as the address writes it; `status` is `all` for both. */
export interface CommonFilters {
  q: string;
  from: PlainDate | null;
  to: PlainDate | null;
  status: RecordStatus | 'all';
}
export const UNFILTERED: CommonFilters = { q: '', from: null, to: null, status: 'active' };

export interface InstrumentFilters extends CommonFilters {
  change: InstrumentChange | '';
}
export interface TrainingFilters extends CommonFilters {
  kind: TrainingKind | '';
}
export interface InspectionFilters extends CommonFilters {
  list: InspectionList | '';
}

/** The shared filters in words. */
export function commonParts({ q, from, to, status }: CommonFilters): Partial<Record<keyof CommonFilters, string | null>> {
  return {
    q: q && `“${q}”`,
    from: from && `từ ${formatDay(from)}`,
    to: to && `đến ${formatDay(to)}`,
    status: status === 'active' ? null : status === 'cancelled' ? 'đã hủy' : 'kể cả đã hủy',
  };
}

/** What is sent: both statuses are asked for by naming none. */
export const sent = <F extends CommonFilters>({ status, ...filters }: F): Omit<F, 'status'> & { readonly status: RecordStatus | '' } => ({ ...filters, status: status === 'all' ? '' : status });

/** A word in the middle of a sentence. */
export const lower = (words: string): string => words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
