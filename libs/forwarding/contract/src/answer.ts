import type { PlainDate } from '@tiepdan/platform/contract';
import type { EnclosedFile } from './delivery.js';

/**
 * What an answer says. `in-progress` is a report on the way: it is kept and counted as a paper in reply, but the final
 * answer is still waited for; the others end the delivery.
 */
export const ANSWER_RESULTS = {
  resolved: 'Đã giải quyết',
  explained: 'Đã trả lời, giải thích cho công dân',
  'not-accepted': 'Không thụ lý giải quyết',
  'passed-on': 'Đã chuyển tiếp đến nơi có thẩm quyền',
  'in-progress': 'Đang giải quyết',
} as const;
export type AnswerResult = keyof typeof ANSWER_RESULTS;

/** Results after which nothing more is waited for. */
export const ENDING_RESULTS: readonly AnswerResult[] = ['resolved', 'explained', 'not-accepted', 'passed-on'];

/** Who wrote an answer into the system. */
export const ANSWER_SIDES = { board: 'Ban Tiếp công dân', agency: 'Nơi nhận' } as const;
export type AnswerSide = keyof typeof ANSWER_SIDES;

/** At most so many files with one answer. */
export const ANSWER_FILES_MOST = 20;

/** A paper in reply ("văn bản phúc đáp"), as whoever enters it fills it in. */
export interface AnswerDetails {
  /** Its number and symbol as the answering body wrote them, e.g. `45/STNMT-TTr`; left out when it has none. */
  readonly symbol?: string | null;
  /** The date on it. */
  readonly datedOn: PlainDate;
  /** The day it came to the office; an agency's own answer comes on the day it is entered. */
  readonly receivedOn: PlainDate;
  readonly result: AnswerResult;
  /** The day the case was resolved; due with `resolved`: the report is owed 07 working days from it (Luật TCD Đ.27 k.2). */
  readonly resolvedOn?: PlainDate | null;
  readonly summary: string;
  /** Files uploaded before by the same account (`POST /api/files`); in a correction also those it has, which stay. */
  readonly fileIds: readonly string[];
}

/** Answer to a delivery, entered by the Board. */
export interface AnswerRequest extends AnswerDetails {
  /** The delivery's version the officer saw. */
  readonly version: number;
}

/** The same by the receiving body: it comes on the day it is entered. */
export type AgencyAnswerRequest = Omit<AnswerRequest, 'receivedOn'>;

export interface CorrectAnswerRequest extends AnswerDetails {
  /** The answer's version. */
  readonly version: number;
  readonly reason: string;
}

export interface AnswerView extends Omit<AnswerDetails, 'fileIds' | 'symbol' | 'resolvedOn'> {
  readonly id: string;
  readonly deliveryId: string;
  readonly version: number;
  readonly status: 'active' | 'withdrawn';
  readonly symbol: string | null;
  readonly resolvedOn: PlainDate | null;
  readonly side: AnswerSide;
  readonly enteredByName: string;
  /** Instant, ISO 8601 UTC. */
  readonly enteredAt: string;
  /** Why it was withdrawn. */
  readonly withdrawReason: string | null;
  readonly files: readonly EnclosedFile[];
}
