/** One who signed a group petition: what the list on the paper says. */
export interface Signatory {
  readonly fullName: string;
  readonly birthYear: number | null;
  readonly paperNumber: string | null;
  readonly address: string | null;
}

/** The most signatories one list may hold. */
export const MOST_SIGNATORIES = 20_000;
/** The most wrong lines named at once; mending these first usually mends the rest. */
export const MOST_LINE_PROBLEMS = 100;
