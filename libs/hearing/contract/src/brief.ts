import type { PlainDate } from '@tiepdan/platform/contract';

/** What a leader reads before a matter is heard. People are masked where the matter is sealed. */
export interface BriefView {
  readonly hearingId: string;
  readonly matterId: string;
  readonly matterNumber: string;
  readonly matterKind: string;
  readonly field: string;
  /** Who asks, a line each: name, year of birth, address. */
  readonly people: readonly string[];
  readonly headCount: number;
  readonly summary: string;
  readonly note: string | null;
  readonly timeline: readonly { readonly on: PlainDate; readonly text: string }[];
  /** Papers sent, and what came back. */
  readonly papers: readonly { readonly on: PlainDate; readonly number: string; readonly summary: string; readonly recipients: string; readonly answer: string | null }[];
  readonly receptions: readonly { readonly on: PlainDate; readonly by: string; readonly result: string | null; readonly note: string | null }[];
  readonly conclusions: readonly { readonly on: PlainDate; readonly text: string; readonly tasks: readonly string[] }[];
  readonly limits: readonly { readonly label: string; readonly dueOn: PlainDate | null; readonly late: boolean }[];
  /** What the law asks of today, a sentence each. */
  readonly duties: readonly string[];
}
