/** What part of a report a figure speaks of. */
export const TOPICS = {
  regular: 'Tiếp công dân thường xuyên',
  groups: 'Đoàn đông người (tiếp thường xuyên)',
  leaders: 'Tiếp công dân của lãnh đạo',
  petitions: 'Tiếp nhận, xử lý đơn',
  documents: 'Văn bản xử lý, chỉ đạo',
  feedback: 'Phản ánh, kiến nghị về thủ tục hành chính',
  files: 'Giải quyết thủ tục hành chính',
  guidance: 'Hướng dẫn, hỗ trợ thủ tục hành chính',
  ratings: 'Đánh giá mức độ hài lòng',
} as const;
export type Topic = keyof typeof TOPICS;

interface FigureWords {
  readonly topic: Topic;
  readonly label: string;
  readonly unit: string;
}

const of = (topic: Topic, unit: string, label: string): FigureWords => ({ topic, unit, label });

/** Every figure that reports of this field state and that rules speak about; the grid is laid out in this order. */
export const FIGURES = {
  'regular.receptions': of('regular', 'lượt', 'Số lượt tiếp'),
  'regular.receptions-first': of('regular', 'lượt', 'Lượt tiếp lần đầu'),
  'regular.receptions-again': of('regular', 'lượt', 'Lượt tiếp nhiều lần'),
  'regular.people': of('regular', 'người', 'Số công dân'),
  'regular.cases': of('regular', 'vụ việc', 'Số vụ việc'),
  'regular.cases-first': of('regular', 'vụ việc', 'Vụ việc lần đầu'),
  'regular.cases-again': of('regular', 'vụ việc', 'Vụ việc nhiều lần'),
  'regular.cases-complaint': of('regular', 'vụ việc', 'Vụ việc khiếu nại'),
  'regular.cases-denunciation': of('regular', 'vụ việc', 'Vụ việc tố cáo'),
  'regular.cases-proposal': of('regular', 'vụ việc', 'Vụ việc kiến nghị, phản ánh'),
  'groups.count': of('groups', 'đoàn', 'Số đoàn'),
  'groups.cases': of('groups', 'vụ việc', 'Vụ việc của các đoàn'),
  'groups.people': of('groups', 'người', 'Số người trong đoàn'),
  'groups.cases-first': of('groups', 'vụ việc', 'Vụ việc của đoàn, lần đầu'),
  'groups.cases-again': of('groups', 'vụ việc', 'Vụ việc của đoàn, nhiều lần'),
  'groups.largest': of('groups', 'người', 'Đoàn đông người nhất'),
  'leaders.days': of('leaders', 'kỳ', 'Số ngày, kỳ tiếp'),
  'leaders.receptions': of('leaders', 'lượt', 'Số lượt lãnh đạo tiếp'),
  'leaders.people': of('leaders', 'người', 'Số người lãnh đạo tiếp'),
  'leaders.cases': of('leaders', 'vụ việc', 'Số vụ việc lãnh đạo tiếp'),
  'leaders.groups': of('leaders', 'đoàn', 'Số đoàn lãnh đạo tiếp'),
  'leaders.group-cases': of('leaders', 'vụ việc', 'Vụ việc đoàn đông người'),
  'leaders.group-people': of('leaders', 'người', 'Số người trong đoàn'),
  'petitions.received': of('petitions', 'đơn', 'Số đơn tiếp nhận'),
  'petitions.complaint': of('petitions', 'đơn', 'Đơn khiếu nại'),
  'petitions.denunciation': of('petitions', 'đơn', 'Đơn tố cáo'),
  'petitions.proposal': of('petitions', 'đơn', 'Đơn kiến nghị, phản ánh'),
  'petitions.joint': of('petitions', 'đơn', 'Đơn có nhiều người đứng tên'),
  'petitions.ineligible': of('petitions', 'đơn', 'Đơn không đủ điều kiện xử lý'),
  'petitions.eligible': of('petitions', 'đơn', 'Đơn đủ điều kiện xử lý'),
  'petitions.eligible-complaint': of('petitions', 'đơn', 'Đủ điều kiện: khiếu nại'),
  'petitions.eligible-denunciation': of('petitions', 'đơn', 'Đủ điều kiện: tố cáo'),
  'petitions.eligible-proposal': of('petitions', 'đơn', 'Đủ điều kiện: kiến nghị, phản ánh'),
  'documents.forwarded': of('documents', 'văn bản', 'Văn bản xử lý, chuyển'),
  'documents.directives': of('documents', 'văn bản', 'Văn bản chỉ đạo'),
  'feedback.received': of('feedback', 'phản ánh', 'Số phản ánh, kiến nghị'),
  'feedback.letters': of('feedback', 'phản ánh', 'Qua đơn thư'),
  'feedback.portal': of('feedback', 'phản ánh', 'Trên hệ thống, cổng dịch vụ công'),
  'feedback.hotline': of('feedback', 'phản ánh', 'Qua đường dây nóng'),
  'feedback.direct': of('feedback', 'phản ánh', 'Trực tiếp'),
  'files.opening': of('files', 'hồ sơ', 'Tồn kỳ trước chuyển sang'),
  'files.received': of('files', 'hồ sơ', 'Hồ sơ tiếp nhận'),
  'files.online': of('files', 'hồ sơ', 'Hồ sơ trực tuyến'),
  'files.postal': of('files', 'hồ sơ', 'Hồ sơ nhận qua bưu chính'),
  'files.resolved': of('files', 'hồ sơ', 'Hồ sơ đã giải quyết'),
  'files.resolved-postal': of('files', 'kết quả', 'Kết quả trả qua bưu chính'),
  'files.early': of('files', 'hồ sơ', 'Trước hạn'),
  'files.on-time': of('files', 'hồ sơ', 'Đúng hạn'),
  'files.late': of('files', 'hồ sơ', 'Quá hạn'),
  'files.returned': of('files', 'hồ sơ', 'Hồ sơ trả lại'),
  'files.closing': of('files', 'hồ sơ', 'Còn đang giải quyết cuối kỳ'),
  'guidance.total': of('guidance', 'lượt', 'Lượt hướng dẫn, hỗ trợ'),
  'guidance.direct': of('guidance', 'lượt', 'Hướng dẫn trực tiếp'),
  'guidance.outgoing': of('guidance', 'lượt', 'Gọi đi'),
  'guidance.incoming': of('guidance', 'lượt', 'Trả lời cuộc gọi đến'),
  'ratings.total': of('ratings', 'lượt', 'Lượt đánh giá'),
  'ratings.satisfied': of('ratings', 'lượt', 'Hài lòng'),
  'ratings.neutral': of('ratings', 'lượt', 'Bình thường'),
  'ratings.dissatisfied': of('ratings', 'lượt', 'Không hài lòng'),
} as const satisfies Readonly<Record<string, FigureWords>>;
export type FigureKey = keyof typeof FIGURES;
export const FIGURE_KEYS = Object.keys(FIGURES) as FigureKey[];
