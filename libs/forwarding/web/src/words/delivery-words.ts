import {
  DELIVERY_STATES,
  OPEN_DELIVERIES,
  SEND_WAYS,
  TELLING_WAYS,
  rungWords,
  type AnswerView,
  type DeliveryRow,
  type DeliveryState,
  type DeliveryView,
  type RungTaken,
  type UrgeView,
} from '@tiepdan/forwarding/contract';
import { formatCount, formatDay, type PlainDate } from '@tiepdan/platform/contract';
import type { ChipTone, SummaryRow } from '@tiepdan/ui/web';

/** How a state or a day is drawn; the word says it, tone and icon only repeat it. */
export interface Look {
  readonly tone: ChipTone;
  readonly icon: string;
  readonly words: string;
}

const STATE_LOOKS: Readonly<Record<DeliveryState, Pick<Look, 'tone' | 'icon'>>> = {
  pending: { tone: 'warning', icon: 'pending' },
  sent: { tone: 'info', icon: 'outgoing_mail' },
  received: { tone: 'info', icon: 'inbox' },
  answered: { tone: 'good', icon: 'task_alt' },
  returned: { tone: 'warning', icon: 'undo' },
  closed: { tone: 'neutral', icon: 'inventory_2' },
};

/** Where a copy of a paper stands with one body. */
export function stateLook({ state, returnAccepted }: Pick<DeliveryRow, 'state' | 'returnAccepted'>): Look {
  if (state === 'returned' && returnAccepted) return { tone: 'neutral', icon: 'undo', words: 'Bị trả lại, đã nhận lại' };
  return { ...STATE_LOOKS[state], words: DELIVERY_STATES[state] };
}

/** What is needed to say how the day of an answer stands. */
export type Due = Pick<DeliveryRow, 'state' | 'dueOn' | 'answeredOn' | 'late' | 'lateDays'>;

/** The last day for an answer as a chip; null where none is waited for and none was late. */
export function dueLook({ state, dueOn, answeredOn, late, lateDays }: Due, today: PlainDate): Look | null {
  if (!dueOn) return null;
  if (answeredOn) return answeredOn > dueOn ? { tone: 'warning', icon: 'warning', words: 'Trả lời quá hạn' } : null;
  if (!OPEN_DELIVERIES.includes(state)) return null;
  if (late) return { tone: 'danger', icon: 'error', words: `Quá hạn ${formatCount(lateDays)} ngày làm việc` };
  if (dueOn === today) return { tone: 'warning', icon: 'warning', words: 'Hết hạn hôm nay' };
  return { tone: 'neutral', icon: '', words: `Hạn ${formatDay(dueOn)}` };
}

/** In a word how one copy stands, for a line that has no room for more: `quá hạn 5 ngày làm việc`. */
export function stateInLine(row: DeliveryRow, today: PlainDate): string {
  const due = dueLook(row, today);
  if (row.late && due) return due.words.toLocaleLowerCase('vi');
  if (row.state === 'answered' && row.answeredOn) return `đã trả lời ${formatDay(row.answeredOn)}`;
  if (row.state === 'returned' && row.returnedOn) return `bị trả lại ${formatDay(row.returnedOn)}`;
  const state = DELIVERY_STATES[row.state].toLocaleLowerCase('vi');
  return due ? `${state}, ${due.words.toLocaleLowerCase('vi')}` : state;
}

/** The last rung that was taken, with its day: `Công văn đôn đốc lần 1, đang dự thảo`. */
export function rungInWords(rung: RungTaken): string {
  const words = rungWords(rung.rung, rung.ordinal);
  if (rung.state === 'drafted') return `${words}, đang dự thảo`;
  return `${words}${rung.state === 'dropped' ? ', đã bỏ' : ''} ngày ${formatDay(rung.on)}`;
}

/** What is known of one copy's way, as labels and values. */
export function deliveryFacts(view: DeliveryView): readonly SummaryRow[] {
  const sent = view.sentOn && [formatDay(view.sentOn), view.sentHow && SEND_WAYS[view.sentHow], view.sendNote].filter(Boolean).join('\n');
  const received = view.receivedOn && `${formatDay(view.receivedOn)}${view.receivedByAgency ? '\nNơi nhận tự mở trên hệ thống' : ''}`;
  const returned = view.returnedOn && [formatDay(view.returnedOn), view.returnReason].filter(Boolean).join('\n');
  return [
    { label: 'Gửi', value: sent },
    { label: 'Nơi nhận nhận', value: received },
    { label: 'Hạn trả lời', value: view.dueOn ? formatDay(view.dueOn) : 'Không yêu cầu trả lời' },
    { label: 'Trả lại', value: returned },
    { label: 'Nhận lại', value: view.returnAcceptedOn && formatDay(view.returnAcceptedOn) },
    { label: 'Kết thúc', value: view.closedOn && [formatDay(view.closedOn), view.closeReason].filter(Boolean).join('\n') },
    { label: 'Báo công dân', value: toldWords(view) },
  ];
}

function toldWords({ toldOn, toldHow }: DeliveryView): string | null {
  if (!toldOn) return null;
  if (toldHow === 'not-asked') return `${TELLING_WAYS['not-asked']} (ghi ngày ${formatDay(toldOn)})`;
  return [formatDay(toldOn), toldHow && TELLING_WAYS[toldHow]].filter(Boolean).join(', ');
}

/** One copy in a few lines, for when another officer was faster. */
export function deliverySummary(view: DeliveryRow): readonly SummaryRow[] {
  return [
    { label: 'Tình trạng', value: stateLook(view).words },
    { label: 'Gửi', value: view.sentOn && formatDay(view.sentOn) },
    { label: 'Nhận', value: view.receivedOn && formatDay(view.receivedOn) },
    { label: 'Hạn trả lời', value: view.dueOn && formatDay(view.dueOn) },
    { label: 'Trả lời', value: view.answeredOn && formatDay(view.answeredOn) },
    { label: 'Trả lại', value: view.returnedOn && formatDay(view.returnedOn) },
  ];
}

/** How an answer is named: `45/STNMT-TTr ngày 12/11/2026`. */
export function answerName({ symbol, datedOn }: Pick<AnswerView, 'symbol' | 'datedOn'>): string {
  return `${symbol ?? 'Văn bản không số'} ngày ${formatDay(datedOn)}`;
}

/** How a rung that was taken is named in the list of them. */
export function urgeName(urge: UrgeView): string {
  return rungWords(urge.rung, urge.ordinal);
}
