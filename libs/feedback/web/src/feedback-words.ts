import { FEEDBACK_CHANNELS, FEEDBACK_KINDS, SENDER_KINDS, type FeedbackRow, type FeedbackView } from '@tiepdan/feedback/contract';
import { formatDay } from '@tiepdan/platform/contract';
import type { SummaryRow } from '@tiepdan/ui/web';

/** "12/2026", as the book numbers it. */
export function bookNumberOf(record: { readonly bookNumber: number; readonly bookYear: number }): string {
  return `${record.bookNumber}/${record.bookYear}`;
}

/** Who sent it: the first by name, the others by their number. */
export function sendersInWords([first, ...others]: FeedbackRow['senderNames']): string {
  return first ? `${first}${others.length > 0 ? ` và ${others.length} người khác` : ''}` : 'Không xưng tên';
}

/** Feedback as labels and values, all of it that its form holds. */
export function feedbackSummary(view: FeedbackView): SummaryRow[] {
  return [...feedbackFacts(view), { label: 'Nội dung', value: view.content }];
}

/** When, by which way, from whom, about what. */
export function feedbackFacts(view: FeedbackView): SummaryRow[] {
  const { origin, sender } = view;
  return [
    { label: 'Ngày tiếp nhận', value: formatDay(view.receivedOn) },
    { label: 'Kênh', value: FEEDBACK_CHANNELS[view.channel] },
    { label: 'Mã trên Hệ thống', value: view.portalNumber },
    {
      label: 'Ghi từ',
      value: origin && `${origin.kind === 'petition' ? 'Đơn' : 'Lượt tiếp'} số ${bookNumberOf(origin)}`,
      link: origin && [origin.kind === 'petition' ? '/petitions' : '/receptions', origin.id],
    },
    { label: 'Loại', value: FEEDBACK_KINDS[view.kind] },
    {
      label: 'Người gửi',
      value: view.senderNames.join(', ') || SENDER_KINDS.anonymous,
      link: sender?.citizenId ? ['/citizens', sender.citizenId] : null,
    },
    { label: 'Điện thoại', value: sender?.phone },
    { label: 'Địa chỉ', value: sender?.address },
    { label: 'Thủ tục', value: view.procedureName },
    { label: 'Mã thủ tục', value: view.procedureCode },
    { label: 'Lĩnh vực', value: view.fieldName },
    { label: 'Cơ quan bị phản ánh', value: view.concernedAgencyName },
  ];
}

/** What was done with it so far; lines without a value are left out. */
export function feedbackProgress(view: FeedbackView): SummaryRow[] {
  return [
    { label: 'Hạn chuyển', value: view.forwardedOn || view.answeredOn ? null : formatDay(view.forwardDueOn) },
    { label: 'Hạn trả lời', value: formatDay(view.dueOn) },
    { label: 'Đã chuyển', value: view.forwardedOn && `${view.agencyName ?? ''}, ngày ${formatDay(view.forwardedOn)}` },
    { label: 'Yêu cầu trả lời', value: view.askedDueOn && `trước ngày ${formatDay(view.askedDueOn)}` },
    { label: 'Văn bản chuyển', value: view.documentNumber ?? (view.documentId ? 'Xem văn bản' : null), link: view.documentId ? ['/documents', view.documentId] : null },
    { label: 'Ngày trả lời', value: view.answeredOn && formatDay(view.answeredOn) },
    { label: 'Văn bản trả lời', value: view.answerNumber },
    { label: 'Nội dung trả lời', value: view.answer },
    { label: 'Công khai ngày', value: view.publishedOn && formatDay(view.publishedOn) },
    { label: 'Phản ánh đã công khai', value: view.publishedQuestion },
    { label: 'Trả lời đã công khai', value: view.publishedAnswer },
    { label: 'Rút ngày', value: view.withdrawnOn && formatDay(view.withdrawnOn) },
    { label: 'Lý do rút', value: view.withdrawReason },
  ];
}
