import type { DeclaredRow, DeclaredTable, DeclaredUnit } from './definition.js';

type More = Pick<DeclaredRow, 'parts' | 'atMost'>;
const row = (code: string, level: 0 | 1 | 2, unit: DeclaredUnit, label: string, more: More = {}): DeclaredRow => ({
  code,
  level,
  unit,
  label,
  ...more,
});

const oneStop: DeclaredTable = {
  code: 'one-stop',
  title: 'Giải quyết thủ tục hành chính tại Trung tâm Phục vụ hành chính công',
  source: 'Trung tâm Phục vụ hành chính công',
  rows: [
    row('opening', 0, 'hồ sơ', 'Hồ sơ kỳ trước chuyển sang'),
    row('received', 0, 'hồ sơ', 'Hồ sơ tiếp nhận trong kỳ', { parts: [['received-online', 'received-post', 'received-direct']] }),
    row('received-online', 1, 'hồ sơ', 'Tiếp nhận trực tuyến'),
    row('received-post', 1, 'hồ sơ', 'Tiếp nhận qua dịch vụ bưu chính'),
    row('received-direct', 1, 'hồ sơ', 'Tiếp nhận trực tiếp'),
    row('resolved', 0, 'hồ sơ', 'Hồ sơ đã giải quyết và trả kết quả', { parts: [['resolved-early', 'resolved-on-time', 'resolved-late']] }),
    row('resolved-early', 1, 'hồ sơ', 'Giải quyết trước hạn'),
    row('resolved-on-time', 1, 'hồ sơ', 'Giải quyết đúng hạn'),
    row('resolved-late', 1, 'hồ sơ', 'Giải quyết quá hạn'),
    row('resolved-post', 1, 'kết quả', 'Trả kết quả qua dịch vụ bưu chính', { atMost: 'resolved' }),
    row('returned', 0, 'hồ sơ', 'Hồ sơ trả lại do không đủ điều kiện giải quyết'),
    row('closing', 0, 'hồ sơ', 'Hồ sơ đang giải quyết, chuyển kỳ sau'),
  ],
  stock: { opening: 'opening', received: ['received'], done: ['resolved', 'returned'], closing: 'closing' },
};

const guidance: DeclaredTable = {
  code: 'guidance',
  title: 'Hướng dẫn, hỗ trợ thực hiện thủ tục hành chính',
  source: 'Trung tâm Phục vụ hành chính công',
  rows: [
    row('total', 0, 'lượt', 'Lượt hướng dẫn, hỗ trợ', { parts: [['direct', 'calls-out', 'calls-in']] }),
    row('direct', 1, 'lượt', 'Hướng dẫn trực tiếp tại Trung tâm'),
    row('calls-out', 1, 'lượt', 'Gọi đi'),
    row('calls-in', 1, 'lượt', 'Trả lời cuộc gọi đến'),
  ],
  stock: null,
};

const satisfaction: DeclaredTable = {
  code: 'satisfaction',
  title: 'Đánh giá mức độ hài lòng tại Trung tâm Phục vụ hành chính công',
  source: 'Trung tâm Phục vụ hành chính công',
  rows: [
    row('total', 0, 'lượt', 'Lượt đánh giá', { parts: [['satisfied', 'neutral', 'unsatisfied']] }),
    row('satisfied', 1, 'lượt', 'Hài lòng'),
    row('neutral', 1, 'lượt', 'Bình thường'),
    row('unsatisfied', 1, 'lượt', 'Không hài lòng'),
  ],
  stock: null,
};

const spreading: DeclaredTable = {
  code: 'spreading',
  title: 'Tuyên truyền, phổ biến, quán triệt pháp luật',
  source: 'Phòng Hành chính, tổ chức',
  rows: [
    row('documents', 0, 'văn bản', 'Kế hoạch, văn bản chỉ đạo đã ban hành'),
    row('classes', 0, 'lớp', 'Lớp, hội nghị tuyên truyền, quán triệt'),
    row('people', 0, 'người', 'Người tham dự'),
  ],
  stock: null,
};

const antiCorruption: DeclaredTable = {
  code: 'anti-corruption',
  title: 'Phòng ngừa, phát hiện, xử lý tham nhũng',
  source: 'Phòng Hành chính, tổ chức',
  rows: [
    row('assets-due', 0, 'người', 'Người phải kê khai tài sản, thu nhập', { parts: [['assets-declared', 'assets-missing']] }),
    row('assets-declared', 1, 'người', 'Đã kê khai'),
    row('assets-missing', 1, 'người', 'Chưa kê khai'),
    row('positions-moved', 0, 'người', 'Người được chuyển đổi vị trí công tác'),
    row('conduct-broken', 0, 'người', 'Người vi phạm quy tắc ứng xử, kỷ luật, kỷ cương hành chính'),
    row('cases-found', 0, 'vụ việc', 'Vụ việc tham nhũng được phát hiện'),
    row('people-handled', 0, 'người', 'Người bị xử lý do tham nhũng hoặc để xảy ra tham nhũng'),
  ],
  stock: null,
};

/** Every table, in the order of the report. */
export const DECLARED_TABLES: readonly DeclaredTable[] = [spreading, antiCorruption, oneStop, guidance, satisfaction];

export const declaredTable = (code: string): DeclaredTable | undefined => DECLARED_TABLES.find((table) => table.code === code);
