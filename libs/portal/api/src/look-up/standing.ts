import type { HearingState } from '@tiepdan/hearing/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { PetitionStage } from '@tiepdan/petition/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { ATTENDANCE_WORDS, HEARING_WORDS, type LookupSubject, RESULT_WORDS, SEALED_STAGE_WORDS, STAGE_WORDS, type StageWords, stageWordsOf } from '@tiepdan/portal/contract';
import type { Attendance, ReceptionResult } from '@tiepdan/reception/contract';

/** What is read of a record behind a code: no name, no content, no number. */
export interface LookupRow {
  readonly officeId: string;
  readonly codeId: string;
  readonly subject: LookupSubject;
  /** A denunciation, or of a matter whose people are sealed. */
  readonly sealed: boolean;
  readonly kind: MatterKind | null;
  readonly receivedOn: PlainDate;
  /** Of a petition, or of the one handed over at the visit. */
  readonly stage: PetitionStage | null;
  readonly stageOn: PlainDate | null;
  readonly attendance: Attendance | null;
  readonly result: ReceptionResult | null;
  readonly hearingState: HearingState | null;
  readonly heldOn: PlainDate | null;
  readonly slotAt: string | null;
  readonly place: string | null;
  /** Whether the question after a visit was answered with this code. */
  readonly answered: boolean;
}

/** What the page says. */
export interface Standing {
  readonly words: StageWords;
  readonly receivedOn: PlainDate;
  /** Since when; null where the day itself would tell what must not be told. */
  readonly since: PlainDate | null;
  /** When one is heard by a leader; null where that is not certain, or not to be told. */
  readonly heard: { readonly on: PlainDate; readonly at: string | null; readonly place: string | null } | null;
}

const CERTAIN: readonly HearingState[] = ['accepted', 'begun', 'heard'];

/** What the public page says of a record: its stage and days, and of a denunciation nothing but whether it is received or being handled. */
export function standingOf(row: LookupRow): Standing {
  const secret = row.sealed || row.kind === 'denunciation';
  const { receivedOn } = row;
  if (secret) return { words: secretWords(row), receivedOn, since: null, heard: null };
  if (row.subject === 'hearing') return hearingStanding(row);
  if (row.stage) return { words: stageWordsOf(row.kind ?? 'proposal', false, row.stage), receivedOn, since: decided(row.stage) ? row.stageOn : null, heard: null };
  return { words: visitWords(row), receivedOn, since: null, heard: null };
}

function secretWords({ kind, stage, hearingState }: LookupRow): StageWords {
  if (stage) return stageWordsOf(kind ?? 'denunciation', true, stage);
  return hearingState && hearingState !== 'waiting' ? SEALED_STAGE_WORDS.handling : SEALED_STAGE_WORDS.received;
}

function hearingStanding({ hearingState, receivedOn, heldOn, slotAt, place }: LookupRow): Standing {
  const state = hearingState ?? 'waiting';
  return { words: HEARING_WORDS[state], receivedOn, since: null, heard: heldOn && CERTAIN.includes(state) ? { on: heldOn, at: slotAt, place } : null };
}

function visitWords({ attendance, result }: LookupRow): StageWords {
  if (attendance && attendance !== 'received') return ATTENDANCE_WORDS[attendance];
  return RESULT_WORDS[result ?? 'noted'];
}

/** A stage that looks the same as "being examined" from outside has no day of its own. */
const decided = (stage: PetitionStage): boolean => stage !== 'registered' && STAGE_WORDS[stage] !== STAGE_WORDS.proposed;
