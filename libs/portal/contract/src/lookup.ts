/** What a look-up code may stand for. */
export const LOOKUP_SUBJECTS = {
  petition: 'Đơn',
  reception: 'Lượt tiếp công dân',
  hearing: 'Đăng ký gặp lãnh đạo',
} as const;
export type LookupSubject = keyof typeof LOOKUP_SUBJECTS;

/** A record that officers give a code to. The code of a registration is given by the public page itself. */
export type LookupRecord = { readonly petitionId: string } | { readonly receptionId: string };

/** A code as an officer gets it to print. It is reckoned anew each time; the database keeps its hash alone. */
export interface LookupCodeView {
  /** Grouped, with its check character: `7K3M-Q2ZD-9HXA-5`. */
  readonly code: string;
  /** What the QR points at: the look-up page with the code. */
  readonly address: string;
  /** Where the code can be typed instead. */
  readonly lookupAddress: string;
  /** The QR as an SVG picture, black on white. */
  readonly qrSvg: string;
  /** ISO 8601 instants. */
  readonly issuedAt: string;
  readonly issuedBy: string | null;
  /** Counts the codes this record has had; above 1, the ones before were revoked. */
  readonly ordinal: number;
  /** How often the code was looked up, and when last. */
  readonly lookups: number;
  readonly lastLookupAt: string | null;
}

/** The code of a record that works now; null when it has none. */
export interface LookupCodeAnswer {
  readonly code: LookupCodeView | null;
}

/** POST of a revocation; the code stops working at once and a new one may be issued. */
export interface RevokeLookupCodeRequest {
  readonly reason: string;
}
export const REVOCATION_REASON_MAX = 500;
