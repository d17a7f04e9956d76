import { type DocumentDetails, type DocumentKind, type DocumentTexts, KINDS_TO_ADDRESSEE, KINDS_WITH_RECIPIENT, documentErrors } from '@tiepdan/document/contract';
import { type PlainDate, formatDay, yearOf } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';

/**
 * What must hold between the fields of a paper.
 * @throws Refusal DOCUMENT.ISSUED_IN_FUTURE, DOCUMENT.SUBJECT_MISSING, DOCUMENT.RECIPIENT_MISSING
 */
export function checkDocument(document: DocumentDetails, today: PlainDate): void {
  if (document.issuedOn > today) throw new Refusal(documentErrors, 'DOCUMENT.ISSUED_IN_FUTURE', { day: formatDay(document.issuedOn) });
  if (!document.petitionId && !document.matterId) throw new Refusal(documentErrors, 'DOCUMENT.SUBJECT_MISSING');
  if (KINDS_WITH_RECIPIENT.includes(document.kind) && !document.recipientIds.length) throw new Refusal(documentErrors, 'DOCUMENT.RECIPIENT_MISSING');
  if (document.origin === 'elsewhere' && !document.number) throw new Refusal(documentErrors, 'DOCUMENT.NUMBER_MISSING');
}

/** What must stand on a draft before it is submitted or issued. @throws Refusal DOCUMENT.RECIPIENT_MISSING */
export function checkAddressed(draft: { readonly kind: DocumentKind; readonly recipientIds: readonly string[]; readonly texts: DocumentTexts }): void {
  const named = draft.recipientIds.length > 0 || (KINDS_TO_ADDRESSEE.includes(draft.kind) && Boolean(draft.texts.addressee));
  if (!KINDS_WITH_RECIPIENT.includes(draft.kind) || named) return;
  const { message } = new Refusal(documentErrors, 'DOCUMENT.RECIPIENT_MISSING');
  throw new Refusal(documentErrors, 'DOCUMENT.RECIPIENT_MISSING', {}, [{ path: 'recipientIds', rule: 'required', message }]);
}

/** The day on a paper is not in the future. @throws Refusal DOCUMENT.ISSUED_IN_FUTURE, ANSWER_BEFORE_ISSUE */
export function checkIssueDay(issuedOn: PlainDate, today: PlainDate, answerDueOn: PlainDate | null): void {
  if (issuedOn > today) throw new Refusal(documentErrors, 'DOCUMENT.ISSUED_IN_FUTURE', { day: formatDay(issuedOn) });
  if (answerDueOn && answerDueOn < issuedOn)
    throw new Refusal(documentErrors, 'DOCUMENT.ANSWER_BEFORE_ISSUE', { dueOn: formatDay(answerDueOn), issuedOn: formatDay(issuedOn) });
}

/** A paper about a petition goes out on the day the petition came in, or later. @throws Refusal DOCUMENT.BEFORE_PETITION */
export function checkNotBefore(issuedOn: PlainDate, receivedOn: PlainDate): void {
  if (issuedOn < receivedOn)
    throw new Refusal(documentErrors, 'DOCUMENT.BEFORE_PETITION', { issuedOn: formatDay(issuedOn), receivedOn: formatDay(receivedOn) });
}

/**
 * The number and symbol of an issued paper stand on a paper that has left the house, and the year is the year of their
 * book; a correction may repeat them or leave the number out. @throws Refusal DOCUMENT.NUMBER_FIXED
 */
export function checkNumberKept(issued: { readonly number: number | null; readonly symbol: string | null; readonly issuedOn: PlainDate | null }, request: DocumentDetails): void {
  const same = (request.number ?? issued.number) === issued.number && request.symbol === issued.symbol && yearOf(request.issuedOn) === (issued.issuedOn && yearOf(issued.issuedOn));
  if (!same) throw new Refusal(documentErrors, 'DOCUMENT.NUMBER_FIXED');
}
