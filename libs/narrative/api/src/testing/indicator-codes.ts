import { findIndicator } from '@tiepdan/statistics/api';

/** The indicators of section 4 that sentences may speak of. For specs. */
export const INDICATOR_CODES: readonly string[] = Array.from({ length: 40 }, (_, position) => `I${String(position).padStart(2, '0')}`)
  .flatMap((code) => ['', 'a', 'b', 'c', 'd', 'p', 't', 'x'].map((part) => `${code}${part}`))
  .filter((code) => findIndicator(code) !== undefined);
