import type { ErrorTable } from '@tiepdan/platform/contract';

export const petitionErrors = {
  'PETITION.RECEIVED_IN_FUTURE': { status: 422, message: 'Ngày nhận đơn {day} chưa đến.' },
  'PETITION.WRITTEN_AFTER_RECEIVED': { status: 422, message: 'Ngày viết đơn {writtenOn} sau ngày nhận đơn {receivedOn}.' },
  'PETITION.SENDER_MISSING': { status: 422, message: 'Đơn phải ghi ít nhất một người gửi, trừ đơn nặc danh.' },
  'PETITION.ANONYMOUS_WITH_SENDER': { status: 422, message: 'Đơn nặc danh thì không ghi người gửi.' },
  'PETITION.FEWER_SIGNATORIES_THAN_SENDERS': { status: 422, message: 'Số người đứng tên ({signatories}) ít hơn số người gửi đã ghi ({senders}).' },
  'PETITION.KIND_DIFFERS_FROM_MATTER': { status: 422, message: 'Đơn được ghi là {kind} nhưng vụ việc là {matterKind}. Một vụ việc chỉ có một loại; nội dung khác loại phải tách thành vụ việc khác.' },
  'PETITION.REASON_MISSING': { status: 422, message: 'Đơn không đủ điều kiện xử lý phải ghi lý do.' },
  'PETITION.REASON_NOT_DUE': { status: 422, message: 'Chỉ ghi lý do khi đơn không đủ điều kiện xử lý.' },
  'PETITION.COMPETENCE_NOT_DUE': { status: 422, message: 'Chỉ xác định thẩm quyền với đơn đủ điều kiện xử lý.' },
  'PETITION.COMPETENCE_MISSING': { status: 422, message: 'Đơn đủ điều kiện xử lý phải xác định thẩm quyền.' },
  'PETITION.SENDER_BODY_MISSING': { status: 422, message: 'Đơn do nơi khác chuyển đến phải ghi nơi chuyển.' },
  'PETITION.HAS_DOCUMENTS': { status: 409, message: 'Đã có {documents} văn bản phát hành cho đơn này nên không hủy được. Hủy văn bản trước.' },
  'PETITION.AFTER_DOCUMENT': { status: 422, message: 'Ngày nhận đơn {receivedOn} sau ngày văn bản đã phát hành cho đơn này ({issuedOn}).' },
} as const satisfies ErrorTable;
export type PetitionError = keyof typeof petitionErrors;
