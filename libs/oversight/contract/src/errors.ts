import type { ErrorTable } from '@tiepdan/platform/contract';

export const oversightErrors = {
  'OVERSIGHT.IN_FUTURE': { status: 422, message: 'Ngày {on} chưa đến.' },
  'OVERSIGHT.PERIOD_CROSSED': { status: 422, message: 'Ngày đầu kỳ phải không sau ngày cuối kỳ.' },
  'INSPECTION.WRONG_STATE': { status: 409, message: 'Cuộc thanh tra đang ở tình trạng "{state}" nên không làm được việc này.' },
  'INSPECTION.CONCLUDED_BEFORE_START': { status: 422, message: 'Ngày kết luận {on} trước ngày bắt đầu {before}.' },
  'INSPECTION.BEFORE_CONCLUSION': { status: 422, message: 'Ngày {on} trước ngày kết luận {before}.' },
  'INSPECTION.AFTER_COMPLETION': { status: 422, message: 'Ngày {on} sau ngày thi hành xong {after}.' },
  'INSPECTION.FACT_AFTER': { status: 422, message: 'Đã ghi kết quả thi hành ngày {last}, sau ngày {on}.' },
  'INSPECTION.FACT_BEFORE': { status: 422, message: 'Đã ghi kết quả thi hành ngày {first}, trước ngày {on}.' },
  'INSPECTION.HAS_FACTS': { status: 409, message: 'Đã ghi kết quả thi hành kết luận này. Xin bỏ các kết quả đó trước.' },
  'INSPECTION.FACT_EMPTY': { status: 422, message: 'Xin ghi ít nhất một số lớn hơn 0.' },
  'INSPECTION.UNKNOWN_FACT': { status: 404, message: 'Không tìm thấy kết quả thi hành này, hoặc kết quả đã bỏ.' },
  'INSPECTION.TOO_MANY_FACTS': { status: 422, message: 'Một kết luận có nhiều nhất {most} lần ghi kết quả.' },
} as const satisfies ErrorTable;
