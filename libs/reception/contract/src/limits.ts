import type { Attendance, ReceptionResult, RefusalGround } from './reception.js';

/** Results that leave the citizen waiting for an answer; the others are the answer (Luật TCD Đ.28 k.1). */
export const RESULTS_TO_BE_ANSWERED: readonly ReceptionResult[] = ['appointment', 'noted'];

/** Grounds that are told to the citizen in writing, Mẫu 01/TCD (NĐ 154/2026 Đ.4 k.3). */
export const GROUNDS_TOLD_IN_WRITING: readonly RefusalGround[] = ['law-9-3', 'decree-4-h'];

/** What of a reception its limits depend on. */
export interface ReceptionFacts {
  readonly receivedOn: string;
  readonly attendance: Attendance;
  readonly result?: ReceptionResult | null;
  readonly refusalGround?: RefusalGround | null;
}

/** The limit a reception has: R1 to answer, R2 to give the refusal in writing, or none. */
export function limitOf({
  attendance,
  result,
  refusalGround,
}: ReceptionFacts): { readonly code: 'R1' | 'R2'; readonly answered: boolean } | null {
  if (attendance === 'received' && result) return { code: 'R1', answered: !RESULTS_TO_BE_ANSWERED.includes(result) };
  if (attendance === 'refused' && refusalGround && GROUNDS_TOLD_IN_WRITING.includes(refusalGround)) return { code: 'R2', answered: false };
  return null;
}
