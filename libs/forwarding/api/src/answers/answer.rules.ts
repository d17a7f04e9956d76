import { type AnswerDetails, ENDING_RESULTS, forwardingErrors } from '@tiepdan/forwarding/contract';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import { checkDay } from '../held-delivery.js';

/**
 * What must hold between the fields of an answer. `sentOn` is the last day before which no answer can have come.
 * @throws Refusal DELIVERY.DAY_*, ANSWER.DATED_*, ANSWER.RESOLVED_*
 */
export function checkAnswer(answer: AnswerDetails, sentOn: PlainDate, today: PlainDate): void {
  const { datedOn, receivedOn, result, resolvedOn } = answer;
  checkDay(receivedOn, sentOn, today, 'receivedOn');
  if (datedOn > today) throw refuse('ANSWER.DATED_IN_FUTURE', 'datedOn', { on: formatDay(datedOn) });
  if (datedOn > receivedOn) throw refuse('ANSWER.DATED_AFTER_RECEIVED', 'datedOn', { datedOn: formatDay(datedOn), receivedOn: formatDay(receivedOn) });
  if (result === 'resolved' && !resolvedOn) throw refuse('ANSWER.RESOLVED_ON_MISSING', 'resolvedOn', {});
  if (resolvedOn && resolvedOn > datedOn) throw refuse('ANSWER.RESOLVED_AFTER_DATED', 'resolvedOn', { resolvedOn: formatDay(resolvedOn), datedOn: formatDay(datedOn) });
}

/** Whether nothing more is waited for after it. */
export const isFinal = ({ result }: Pick<AnswerDetails, 'result'>): boolean => ENDING_RESULTS.includes(result);

function refuse(code: keyof typeof forwardingErrors, path: string, details: Readonly<Record<string, string>>): Refusal {
  const { message } = new Refusal(forwardingErrors, code, details);
  return new Refusal(forwardingErrors, code, details, [{ path, rule: 'answer', message }]);
}
