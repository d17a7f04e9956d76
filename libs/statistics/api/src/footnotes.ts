import type { Period } from '@tiepdan/statistics/contract';
import { daysOf } from './narrative/index.js';

/** The choices that the circular leaves open, printed under every table (forms.md §3.8 of the domain notes names them). */
export function footnotesOf(comparison: Period): string[] {
  return [
    'Lượt tiếp là một buổi tiếp về một vụ việc; chỉ tính lượt đã tiếp, không tính lượt hẹn nhưng không đến, lượt từ chối tiếp và bản ghi đã hủy.',
    'Số người là tổng số người có mặt ở các lượt; một người đến nhiều lượt được tính ở mỗi lượt.',
    'Đoàn đông người là lượt tiếp có từ 05 người trở lên về cùng một vụ việc; một đoàn đến nhiều lượt được tính ở mỗi lượt.',
    'Lượt là "lần đầu" khi là lượt tiếp đầu tiên từ trước đến nay của vụ việc tại cơ quan; vụ việc là "lần đầu" khi lượt tiếp đầu tiên nằm trong kỳ.',
    'Vụ việc trong kỳ vừa tiếp thường xuyên vừa do lãnh đạo tiếp chỉ tính một lần ở mục tiếp của lãnh đạo; do Chủ tịch tiếp được tính trước ủy quyền tiếp. Quy tắc này chỉ áp dụng cho số vụ việc; số lượt và số người tính theo thực tế từng mục (Thông tư số 06/2025/TT-TTCP, hướng dẫn ghi biểu 01/TCD).',
    'Đơn tiếp nhận là đơn có ngày nhận trong kỳ, không gồm đơn kỳ trước chuyển sang; kết quả phân loại là kết quả tại thời điểm lập báo cáo.',
    `Cùng kỳ là kỳ ${daysOf(comparison)}; tỷ lệ tăng, giảm tính trên số của cùng kỳ.`,
  ];
}
