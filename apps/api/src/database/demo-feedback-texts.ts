import type { FeedbackKind } from '@tiepdan/feedback/contract';

/** What people say about a procedure in the demo, and what they are answered. Invented; nobody is named. */
export interface DemoFeedbackText {
  readonly kind: FeedbackKind;
  readonly procedureName: string;
  readonly fieldCode: string;
  readonly content: string;
  readonly answer: string;
}

export const FEEDBACK_TEXTS: readonly DemoFeedbackText[] = [
  {
    kind: 'report',
    procedureName: 'Đăng ký biến động quyền sử dụng đất',
    fieldCode: 'land-certificate',
    content: 'Hồ sơ đã nộp đủ nhưng quá ngày hẹn ghi trên giấy tiếp nhận vẫn chưa có kết quả, không được thông báo lý do.',
    answer: 'Hồ sơ chậm do phải xác minh lại ranh giới. Kết quả đã trả; Chi nhánh Văn phòng đăng ký đất đai đã có thư xin lỗi và hẹn lại ngày trả theo quy định.',
  },
  {
    kind: 'report',
    procedureName: 'Đăng ký kết hôn',
    fieldCode: 'other',
    content: 'Bộ phận Một cửa yêu cầu nộp bản sao giấy tờ đã có trong cơ sở dữ liệu dân cư.',
    answer: 'Đã chấn chỉnh: công chức tra cứu trên cơ sở dữ liệu, không yêu cầu nộp bản giấy với thông tin đã khai thác được.',
  },
  {
    kind: 'proposal',
    procedureName: 'Cấp giấy phép xây dựng nhà ở riêng lẻ',
    fieldCode: 'construction-order',
    content: 'Đề nghị cho nộp bản vẽ điện tử thay cho bản in để đỡ chi phí đi lại.',
    answer: 'Ghi nhận kiến nghị. Hệ thống một cửa điện tử của tỉnh đã nhận bản vẽ có chữ ký số; người dân không phải nộp bản in.',
  },
  {
    kind: 'report',
    procedureName: 'Thanh toán trực tuyến phí, lệ phí',
    fieldCode: 'budget',
    content: 'Thanh toán lệ phí trên Cổng dịch vụ công báo lỗi nhưng tài khoản vẫn bị trừ tiền.',
    answer: 'Giao dịch đã được đối soát, số tiền trừ hai lần đã hoàn trả về tài khoản đã thanh toán.',
  },
  {
    kind: 'proposal',
    procedureName: 'Xác nhận tình trạng hôn nhân',
    fieldCode: 'other',
    content: 'Đề nghị bỏ yêu cầu xác nhận tại nơi cư trú cũ khi thông tin đã có trên hệ thống.',
    answer: 'Nội dung thuộc quy định của Trung ương. UBND tỉnh đã tổng hợp, kiến nghị cơ quan ban hành văn bản xem xét.',
  },
  {
    kind: 'report',
    procedureName: 'Cấp đổi giấy phép lái xe',
    fieldCode: 'transport',
    content: 'Đến nộp hồ sơ trong giờ làm việc nhưng quầy tiếp nhận không có người trực.',
    answer: 'Đã kiểm tra lịch trực, phân công người thay khi vắng và niêm yết số điện thoại liên hệ tại quầy.',
  },
  {
    kind: 'proposal',
    procedureName: 'Hỗ trợ học phí cho học sinh',
    fieldCode: 'education',
    content: 'Đề nghị niêm yết rõ thành phần hồ sơ và thời hạn giải quyết tại trường để phụ huynh không phải đi lại nhiều lần.',
    answer: 'Sở đã hướng dẫn các trường niêm yết thành phần hồ sơ, thời hạn và mã QR của thủ tục tại nơi tiếp nhận.',
  },
  {
    kind: 'report',
    procedureName: 'Giao đất, cho thuê đất',
    fieldCode: 'land-management',
    content: 'Cán bộ hướng dẫn bổ sung hồ sơ nhiều lần, mỗi lần yêu cầu một giấy tờ khác nhau.',
    answer: 'Việc yêu cầu bổ sung nhiều lần là chưa đúng quy chế một cửa. Đã phê bình người trực tiếp xử lý, hồ sơ được giải quyết trong ngày làm việc tiếp theo.',
  },
];

/** Invented people who gave a name by telephone or at the counter. */
export const FEEDBACK_SENDERS = ['Nguyễn Thị Lan Chi', 'Trần Quốc Bảo', 'Phan Văn Hậu', 'Lê Thị Mộng Tuyền', 'Võ Minh Thư', 'Hồ Đắc Lộc', 'Bùi Thị Sương', 'Đoàn Ngọc Thạch'] as const;
