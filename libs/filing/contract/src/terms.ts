/**
 * When figures are due, as days of the period's last month, and who files. TT 06/2025 Đ.7 k.2 điểm a: units by the 17th, the province by
 * the 20th; it may set other days for its units as long as its own holds. No article moves a due day that is a day off.
 */
export interface FilingTerms {
  readonly unitDueDay: number;
  readonly officeDueDay: number;
  /** So many days before the units' day they are reminded; 0 is the day itself. Late ones are reminded on the day after. */
  readonly remindBefore: readonly number[];
  /** Only the head files; otherwise the compiler may as well. */
  readonly headOnly: boolean;
}

export const USUAL_FILING_TERMS: FilingTerms = { unitDueDay: 17, officeDueDay: 20, remindBefore: [2, 0], headOnly: false };

/** Bounds, shared by form, body and database. Periods end on the 14th, so nothing is due before the 15th. */
export const FILING_TERM_LIMITS = { unitDueDay: [15, 20], officeDueDay: [15, 20], remindBefore: [0, 10], remindBeforeMost: 5 } as const;

export interface FilingTermsView extends FilingTerms {
  /** 0 while everything is as usual. */
  readonly version: number;
}
export interface ChangeFilingTermsRequest extends FilingTerms {
  /** The version the officer saw. */
  readonly version: number;
}
