import type { ErrorTable } from '@tiepdan/platform/contract';

/** Why a verdict on two petitions is refused. */
export const verdictErrors = {
  'VERDICT.ON_ITSELF': { status: 422, message: 'Một đơn không thể so với chính nó.' },
  'VERDICT.EARLIER_UNKNOWN': { status: 422, message: 'Không tìm thấy đơn cần so. Xin chọn lại.' },
  'VERDICT.EARLIER_CANCELLED': { status: 422, message: 'Đơn số {number} đã hủy nên không so được.' },
  'VERDICT.EARLIER_LATER': { status: 422, message: 'Đơn số {number} nhận ngày {day}, sau đơn này. Mở đơn số {number} để ghi.' },
  'VERDICT.GIVEN_ALREADY': { status: 409, message: 'Hai đơn này đã được ghi là "{verdict}". Rút nhận định đó trước khi ghi nhận định khác.' },
  'VERDICT.OTHER_MATTER': { status: 422, message: 'Đơn số {number} thuộc vụ việc {matter}. Gộp hai vụ việc trước, rồi ghi nhận định này.' },
  'VERDICT.NO_SECOND_INSTANCE': { status: 422, message: 'Kiến nghị, phản ánh không có lần hai. Chỉ khiếu nại có lần hai và tố cáo có tố cáo tiếp.' },
  'VERDICT.REPEATS_ANOTHER': { status: 409, message: 'Đơn này đã được ghi là trùng với đơn số {number}.' },
} as const satisfies ErrorTable;
