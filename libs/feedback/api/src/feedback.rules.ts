import { FEEDBACK_ACTIONS, FEEDBACK_CHANNELS, FEEDBACK_STATES, type FeedbackAction, type FeedbackDetails, type FeedbackState, feedbackErrors, mayFollow } from '@tiepdan/feedback/contract';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';

type Code = keyof typeof feedbackErrors;

/** A refusal that stands beside the field of the form it is about. */
export function refuseField(path: string, code: Code, details: Readonly<Record<string, unknown>> = {}): Refusal {
  const { message } = new Refusal(feedbackErrors, code, details);
  return new Refusal(feedbackErrors, code, details, [{ path, rule: code, message }]);
}

/**
 * What must hold between the fields; the database's CHECKs say the same.
 * @throws Refusal FEEDBACK.* naming the first rule that is broken
 */
export function checkFeedback(details: FeedbackDetails, today: PlainDate): void {
  const { receivedOn, channel, portalNumber } = details;
  if (receivedOn > today) throw refuseField('receivedOn', 'FEEDBACK.RECEIVED_IN_FUTURE', { day: formatDay(receivedOn) });
  checkSender(details);
  if (portalNumber && channel !== 'portal') throw refuseField('portalNumber', 'FEEDBACK.PORTAL_NUMBER_NOT_DUE');
}

function checkSender({ petitionId, receptionId, channel, anonymous, sender }: FeedbackDetails): void {
  if (petitionId && receptionId) throw new Refusal(feedbackErrors, 'FEEDBACK.TWO_ORIGINS');
  const needed = petitionId ? 'petition' : receptionId ? 'direct' : channel;
  if (channel !== needed) throw refuseField('channel', 'FEEDBACK.CHANNEL_DIFFERS', { origin: petitionId ? 'đơn' : 'lượt tiếp', channel: FEEDBACK_CHANNELS[needed] });
  if (petitionId || receptionId) {
    if (sender || anonymous) throw refuseField('sender', 'FEEDBACK.SENDER_OF_RECORD');
    return;
  }
  if (anonymous && sender) throw refuseField('sender', 'FEEDBACK.ANONYMOUS_WITH_SENDER');
  if (!anonymous && !sender) throw refuseField('sender', 'FEEDBACK.SENDER_MISSING');
}

/** @throws Refusal FEEDBACK.WRONG_STATE */
export function checkFollows(action: FeedbackAction, state: FeedbackState): void {
  if (!mayFollow(action, state)) throw new Refusal(feedbackErrors, 'FEEDBACK.WRONG_STATE', { state: FEEDBACK_STATES[state], action: FEEDBACK_ACTIONS[action] });
}

/** A step is not before the one it follows, and not in the future. @throws Refusal FEEDBACK.STEP_* */
export function checkStepDay(on: PlainDate, lastOn: PlainDate, today: PlainDate): void {
  if (on > today) throw refuseField('on', 'FEEDBACK.STEP_IN_FUTURE', { on: formatDay(on) });
  if (on < lastOn) throw refuseField('on', 'FEEDBACK.STEP_TOO_EARLY', { on: formatDay(on), lastOn: formatDay(lastOn) });
}
