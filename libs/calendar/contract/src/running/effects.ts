import type { PlainDate } from '@tiepdan/platform/contract';
import type { LimitCode, LimitVariant } from '../limit-rule.js';

/** What a step of a record does to its limits. `all` means every open one. */
export type LimitEffect =
  | { readonly do: 'start'; readonly code: LimitCode; readonly variant: LimitVariant; readonly on: PlainDate }
  | { readonly do: 'meet' | 'drop'; readonly codes: readonly LimitCode[] | 'all'; readonly on: PlainDate }
  /** Takes back that a limit was met: a proposal that is returned was no proposal. */
  | { readonly do: 'reopen'; readonly codes: readonly LimitCode[] }
  /** Every open limit that the law lets pause. */
  | { readonly do: 'pause'; readonly from: PlainDate; readonly basis: string | null }
  | { readonly do: 'resume'; readonly on: PlainDate }
  | { readonly do: 'extend'; readonly code: LimitCode; readonly days: number }
  | { readonly do: 'vary'; readonly code: LimitCode; readonly variant: LimitVariant }
  /** The day of the start event was corrected. */
  | { readonly do: 'restart'; readonly code: LimitCode; readonly on: PlainDate };
