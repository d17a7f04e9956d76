import { DOCUMENT_KINDS } from '@tiepdan/document/contract';
import { rungWords, type InboxRow, type InboxView } from '@tiepdan/forwarding/contract';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { formatDay, type PlainDate } from '@tiepdan/platform/contract';
import type { SummaryRow } from '@tiepdan/ui/web';
import type { Look } from '../words/delivery-words';

/** Where a paper stands, as its recipient says it. */
export function inboxLook({ state, receivedOn, answeredOn, dueOn }: InboxRow): Look {
  if (state === 'answered') {
    const late = answeredOn !== null && dueOn !== null && answeredOn > dueOn;
    return { tone: 'good', icon: 'task_alt', words: late ? 'Đã trả lời, quá hạn' : 'Đã trả lời' };
  }
  if (state === 'returned') return { tone: 'neutral', icon: 'undo', words: 'Đã trả lại' };
  if (state === 'closed') return { tone: 'neutral', icon: 'inventory_2', words: 'Không cần trả lời nữa' };
  return receivedOn ? { tone: 'info', icon: 'pending', words: 'Đang xử lý' } : { tone: 'warning', icon: 'mail', words: 'Mới, chưa mở' };
}

/** The last day to answer in time; null where none is waited for any more. */
export function inboxDueLook({ state, dueOn, late }: InboxRow, today: PlainDate): Look | null {
  if (!dueOn || (state !== 'sent' && state !== 'received')) return null;
  if (late) return { tone: 'danger', icon: 'error', words: `Quá hạn từ ${formatDay(dueOn)}` };
  if (dueOn === today) return { tone: 'warning', icon: 'warning', words: 'Hết hạn hôm nay' };
  return { tone: 'neutral', icon: '', words: `Trước hết ngày ${formatDay(dueOn)}` };
}

/** How the Board urged last: `Ban Tiếp công dân đã nhắc ngày 16/11/2026`. */
export function urgedWords({ urged }: InboxRow): string {
  return urged ? `${rungWords(urged.rung, urged.ordinal)} ngày ${formatDay(urged.on)}` : '';
}

/** What a paper is, as labels and values, for its recipient. */
export function inboxFacts(view: InboxView): readonly SummaryRow[] {
  return [
    { label: 'Số, ký hiệu', value: view.documentNumber },
    { label: 'Loại', value: DOCUMENT_KINDS[view.documentKind] },
    { label: 'Ngày văn bản', value: formatDay(view.issuedOn) },
    { label: 'Nơi gửi', value: view.officeName },
    { label: 'Trích yếu', value: view.summary },
    { label: 'Về việc', value: view.matterKind && MATTER_KINDS[view.matterKind] },
    { label: 'Ngày gửi', value: formatDay(view.sentOn) },
    { label: 'Ngày nhận', value: view.receivedOn && formatDay(view.receivedOn) },
    { label: 'Hạn trả lời', value: view.dueOn ? formatDay(view.dueOn) : 'Không yêu cầu trả lời' },
    { label: 'Trả lại', value: view.returnedOn && [formatDay(view.returnedOn), view.returnReason].filter(Boolean).join('\n') },
    { label: 'Kết thúc', value: view.closeReason },
  ];
}
