import type { PictureAxis } from '@tiepdan/trend/contract';

/** Places of the parameters in a statement: whose records, and which span of days, both ends inside. */
export const SPAN = { office: '$1::uuid', from: '$2::date', to: '$3::date' } as const;

/** What a picture counts, as SQL. */
export interface PictureSource {
  /** Which source of statistics shows its records. */
  readonly shows: 'receptions' | 'petitions' | 'documents';
  /**
   * A SELECT over the span with columns `id` (of the shown record), `mark` (of the counted thing), `on_day`, `row_key`, `row_label`, `row_order`, `column_key`. Over
   * time `row_key` is the day itself, which is cut to its step.
   */
  readonly select: string;
  /** The columns in their order; those that nothing falls in are shown too. Null takes those that occur. */
  readonly columns: readonly PictureAxis[] | null;
}
