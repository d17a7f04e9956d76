import { type LimitCode, addWorkingDays, computeLimit, ruleInForce } from '@tiepdan/calendar/contract';
import type { LimitBook } from '@tiepdan/calendar/api';
import type { DocumentKind } from '@tiepdan/document/contract';
import type { UrgingTerms } from '@tiepdan/forwarding/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';

/** A last day for an answer, with why in a sentence; none where no answer is waited for. */
export interface AnswerDue {
  readonly dueOn: PlainDate;
  readonly why: string;
}

/** What the last day depends on. */
export interface DueFacts {
  readonly documentKind: DocumentKind;
  readonly matterKind: MatterKind | null;
  /** The day the paper asks to be answered by. */
  readonly askedOn: PlainDate | null;
  /** The day it was sent, or issued while it is not. */
  readonly from: PlainDate;
}

/** Kinds that are answered. A letter that urges is answered by answering the paper it is about. */
const ANSWERED_KINDS: readonly DocumentKind[] = ['forwarding', 'directive'];

/**
 * The law's own limits one after the other: to accept, to resolve, to report to who forwarded (Luật TCD Đ.27 k.2). A body that
 * uses all of each is in time; none of them says when an answer to a forwarded proposal is due.
 */
const LAWFUL_STEPS: Readonly<Partial<Record<MatterKind, readonly LimitCode[]>>> = {
  complaint: ['R4', 'K1', 'K17'],
  denunciation: ['R5', 'K4', 'K17'],
};

/** By when an answer is due: as the paper asks, else as the law gives it, else as the office has set. Null: none is waited for. */
export function answerDue(facts: DueFacts, terms: UrgingTerms, book: LimitBook): AnswerDue | null {
  if (facts.askedOn) return { dueOn: facts.askedOn, why: 'Theo hạn ghi trong văn bản.' };
  if (!ANSWERED_KINDS.includes(facts.documentKind)) return null;
  const steps = facts.documentKind === 'forwarding' && facts.matterKind ? LAWFUL_STEPS[facts.matterKind] : undefined;
  return (steps && lawfulDue(steps, facts.from, book)) ?? officeDue(facts.from, terms, book);
}

function lawfulDue(steps: readonly LimitCode[], from: PlainDate, { rules, calendar }: LimitBook): AnswerDue | null {
  let day = from;
  const words: string[] = [];
  for (const code of steps) {
    const rule = ruleInForce(rules, code, 'normal', day);
    if (!rule) return null;
    const { due } = computeLimit(rule, day, { calendar });
    if (due === null) return null;
    day = due;
    words.push(`${inSentence(rule.name)} (${code}) chậm nhất ${formatDay(due)}`);
  }
  return { dueOn: day, why: `Tính từ ngày ${formatDay(from)} theo các thời hạn của luật: ${words.join('; ')}.` };
}

function officeDue(from: PlainDate, { answerDays }: UrgingTerms, { calendar }: LimitBook): AnswerDue {
  return { dueOn: addWorkingDays(calendar, from, answerDays), why: `${answerDays} ngày làm việc kể từ ngày ${formatDay(from)}, theo thiết lập của cơ quan.` };
}

const inSentence = (name: string): string => name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
