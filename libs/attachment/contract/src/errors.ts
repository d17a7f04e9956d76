import type { ErrorTable } from '@tiepdan/platform/contract';

/** Sentences name no file: a name may name a denouncer. */
export const attachmentErrors = {
  'ATTACHMENT.TOO_MANY': { status: 422, message: 'Mỗi bản ghi có nhiều nhất {most} tệp; bản ghi này đang có {have}. Chưa đính kèm tệp nào.' },
  'ATTACHMENT.NAME_SEALED': { status: 422, message: 'Tên của tệp kín không đổi được. Nếu cần, bỏ tệp rồi gửi lại với tên khác.' },
  'ATTACHMENT.REMOVED': { status: 409, message: 'Tệp này đã bỏ khỏi bản ghi.' },
  'ATTACHMENT.NOT_REMOVED': { status: 409, message: 'Tệp này đang có trên bản ghi.' },
  'ATTACHMENT.NOT_OPENED': { status: 403, message: 'Tệp kín chỉ xem được sau khi mở, có ghi lý do; mỗi lần mở xem được trong {minutes} phút.' },
  'ATTACHMENT.NOT_SEALED': { status: 422, message: 'Có tệp không kín nên không cần mở.' },
  'ATTACHMENT.NONE': { status: 404, message: 'Bản ghi này không có tệp nào để tải.' },
} as const satisfies ErrorTable;
