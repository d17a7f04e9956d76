import type { AnswerResult, DeliveryState, SendWay, TellingWay } from '@tiepdan/forwarding/contract';
import { type PlainDate, addDays } from '@tiepdan/platform/contract';

/** What became of one paper of the demo, as columns of its delivery and of its answer. */
export interface DemoFate {
  readonly state: DeliveryState;
  readonly sent_on: PlainDate | null;
  readonly sent_how: SendWay | null;
  readonly received_on: PlainDate | null;
  readonly answered_on: PlainDate | null;
  readonly returned_on: PlainDate | null;
  readonly return_reason: string | null;
  readonly return_accepted_on: PlainDate | null;
  readonly closed_on: PlainDate | null;
  readonly close_reason: string | null;
  readonly told_on: PlainDate | null;
  readonly told_how: TellingWay | null;
  readonly answer: { readonly number: number; readonly dated_on: PlainDate; readonly received_on: PlainDate; readonly result: AnswerResult; readonly resolved_on: PlainDate | null; readonly summary: string } | null;
  /** The day of an answer that the citizen has not been told of. */
  readonly untold: PlainDate | null;
}

interface FateFacts {
  readonly issuedOn: PlainDate;
  readonly dueOn: PlainDate | null;
  readonly tellable: boolean;
}

/** A number from 0 to 99, always the same for the same paper and question. */
type Draw = (what: string) => number;
type WorkingDay = (day: PlainDate) => PlainDate;

/** So long back what became of a paper is of this season. Days. */
const SEASON = 150;
const WAYS: readonly SendWay[] = ['electronic', 'electronic', 'electronic', 'post', 'hand'];

/** Draws what became of a paper. Nothing happens on a rest day, nothing after today. */
export function fateOf(facts: FateFacts, draw: Draw, today: PlainDate, workingDay: WorkingDay): DemoFate {
  const { issuedOn, dueOn } = facts;
  const sentOn = workingDay(issuedOn);
  if (sentOn > today || (issuedOn > addDays(today, -9) && draw('sent') < 45)) return { ...NOTHING, state: 'pending' };
  const sent = { ...NOTHING, state: 'sent' as const, sent_on: sentOn, sent_how: WAYS[draw('way') % WAYS.length] ?? 'electronic' };
  const receivedOn = workingDay(addDays(sentOn, 1 + (draw('post') % 3)));
  if (receivedOn > today || (issuedOn > addDays(today, -20) && draw('unopened') < 35)) return sent;
  const received = { ...sent, state: 'received' as const, received_on: receivedOn };
  return dueOn ? outcome(received, { ...facts, dueOn }, draw, today, workingDay) : received;
}

const NOTHING: Omit<DemoFate, 'state'> = {
  sent_on: null,
  sent_how: null,
  received_on: null,
  answered_on: null,
  returned_on: null,
  return_reason: null,
  return_accepted_on: null,
  closed_on: null,
  close_reason: null,
  told_on: null,
  told_how: null,
  answer: null,
  untold: null,
};

type Received = DemoFate & { readonly received_on: PlainDate };

function outcome(received: Received, facts: FateFacts & { readonly dueOn: PlainDate }, draw: Draw, today: PlainDate, workingDay: WorkingDay): DemoFate {
  const old = facts.issuedOn <= addDays(today, -SEASON);
  const lot = draw('lot');
  const span = Math.max(1, (Date.parse(facts.dueOn) - Date.parse(received.received_on)) / 86_400_000);
  if (lot >= 90 && lot < 96) return returned(received, draw, today, workingDay, old);
  if (lot >= 72 && lot < 90 && !old) return received;
  if (lot >= 96) return old ? closed(received, workingDay(addDays(facts.dueOn, 20)), today) : received;
  const share = lot < (old ? 78 : 60) ? 0.35 + (draw('share') % 60) / 100 : 1.05 + (draw('share') % 30) / 100;
  const on = workingDay(addDays(received.received_on, Math.max(1, Math.round(span * share))));
  return on > today ? received : answered(received, on, facts.tellable, draw, today, workingDay);
}

const ANSWERS: readonly (readonly [AnswerResult, string])[] = [
  ['resolved', 'Đã kiểm tra, giải quyết theo thẩm quyền và trả lời công dân bằng văn bản.'],
  ['resolved', 'Đã ban hành quyết định giải quyết; công dân đã nhận quyết định.'],
  ['explained', 'Đã làm việc với công dân, giải thích các quy định đang áp dụng.'],
  ['passed-on', 'Đã chuyển Ủy ban nhân dân cấp xã giải quyết theo thẩm quyền và theo dõi kết quả.'],
];

function answered(received: Received, on: PlainDate, tellable: boolean, draw: Draw, today: PlainDate, workingDay: WorkingDay): DemoFate {
  const [result, summary] = ANSWERS[draw('answer') % ANSWERS.length] ?? ['explained', ''];
  const datedOn = addDays(on, -1) < received.received_on ? on : addDays(on, -1);
  const resolvedOn = addDays(datedOn, -3) < received.received_on ? datedOn : addDays(datedOn, -3);
  const told = workingDay(addDays(on, 2 + (draw('told') % 5)));
  const untold = tellable && (told > today || (on > addDays(today, -25) && draw('untold') < 60));
  return {
    ...received,
    state: 'answered',
    answered_on: on,
    ...(tellable && !untold ? { told_on: told, told_how: draw('how') < 70 ? ('notice' as const) : ('phone' as const) } : {}),
    answer: { number: 1 + draw('number') * 7, dated_on: datedOn, received_on: on, result, resolved_on: result === 'resolved' ? resolvedOn : null, summary },
    untold: untold ? on : null,
  };
}

const RETURN_REASONS = [
  'Nội dung thuộc thẩm quyền giải quyết của Ủy ban nhân dân cấp xã nơi có đất.',
  'Vụ việc đã có quyết định giải quyết có hiệu lực pháp luật, không thuộc thẩm quyền của cơ quan.',
  'Nội dung đơn thuộc lĩnh vực do sở khác quản lý.',
] as const;

function returned(received: Received, draw: Draw, today: PlainDate, workingDay: WorkingDay, old: boolean): DemoFate {
  const on = workingDay(addDays(received.received_on, 2 + (draw('back') % 6)));
  if (on > today) return received;
  const accepted = workingDay(addDays(on, 2));
  const waits = !old && draw('waits') < 50;
  return {
    ...received,
    state: 'returned',
    returned_on: on,
    return_reason: RETURN_REASONS[draw('reason') % RETURN_REASONS.length] ?? RETURN_REASONS[0],
    return_accepted_on: waits || accepted > today ? null : accepted,
  };
}

function closed(received: Received, on: PlainDate, today: PlainDate): DemoFate {
  return on > today ? received : { ...received, state: 'closed', closed_on: on, close_reason: 'Vụ việc đã được giải quyết trong một vụ việc khác, không cần trả lời riêng.' };
}
