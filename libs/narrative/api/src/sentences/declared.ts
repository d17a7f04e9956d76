import { type Sentences, among } from './teller.js';

const one = (row: string): string => `declared/one-stop.${row}`;
const of = (table: string, row: string): string => `declared/${table}.${row}`;

/** I, II.1–II.3 of the office's report: figures that other departments declare. */
export const declared: Sentences = {
  'spreading.total': (told) =>
    `${told.period}, đã ban hành ${told.number(of('spreading', 'documents'), 'kế hoạch, văn bản chỉ đạo')}${told.change(of('spreading', 'documents'))}; ` +
    `tổ chức ${told.number(of('spreading', 'classes'), 'lớp, hội nghị tuyên truyền, quán triệt')}${told.brief(of('spreading', 'classes'))} với ${told.number(of('spreading', 'people'))} tham dự.`,
  'anti-corruption.assets': (told) =>
    `Kê khai tài sản, thu nhập: ${told.number(of('anti-corruption', 'assets-due'))} phải kê khai; đã kê khai ${told.share(of('anti-corruption', 'assets-declared'), of('anti-corruption', 'assets-due'))}.`,
  'anti-corruption.positions': (told) =>
    told.has(of('anti-corruption', 'positions-moved'))
      ? `Chuyển đổi vị trí công tác đối với ${told.number(of('anti-corruption', 'positions-moved'))}${told.brief(of('anti-corruption', 'positions-moved'))}.`
      : `Trong kỳ không có người đến hạn chuyển đổi vị trí công tác${told.brief(of('anti-corruption', 'positions-moved'))}.`,
  'anti-corruption.cases': (told) =>
    told.has(of('anti-corruption', 'cases-found'))
      ? `Phát hiện ${told.number(of('anti-corruption', 'cases-found'), 'vụ việc tham nhũng')}${told.change(of('anti-corruption', 'cases-found'))}; xử lý ${told.number(of('anti-corruption', 'people-handled'))}.`
      : `Không phát hiện vụ việc tham nhũng${told.change(of('anti-corruption', 'cases-found'))}.`,
  'one-stop.received': (told) =>
    `- ${told.period} (${told.days}), Trung tâm Phục vụ hành chính công tiếp nhận ${told.number(one('received'))}${told.change(one('received'))}${among(
      told.shares(
        [
          [one('received-online'), 'trực tuyến'],
          [one('received-post'), 'qua dịch vụ bưu chính'],
          [one('received-direct'), 'trực tiếp'],
        ],
        one('received'),
      ),
    )}; kỳ trước chuyển sang ${told.number(one('opening'))}.`,
  'one-stop.resolved': (told) =>
    `Đã giải quyết và trả kết quả ${told.number(one('resolved'))}${told.brief(one('resolved'))}${among(
      told.shares(
        [
          [one('resolved-early'), 'trước hạn'],
          [one('resolved-on-time'), 'đúng hạn'],
          [one('resolved-late'), 'quá hạn'],
        ],
        one('resolved'),
      ),
    )}; trả qua dịch vụ bưu chính ${told.share(one('resolved-post'), one('resolved'))}.`,
  'one-stop.returned': (told) =>
    `Trả lại ${told.number(one('returned'))} do không đủ điều kiện giải quyết${told.brief(one('returned'))}; đang giải quyết, chuyển kỳ sau ${told.number(one('closing'))}.`,
  'one-stop.guidance': (told) =>
    `Hướng dẫn, hỗ trợ thực hiện thủ tục hành chính ${told.number(of('guidance', 'total'))}${told.brief(of('guidance', 'total'))}${among(
      told.shares(
        [
          [of('guidance', 'direct'), 'trực tiếp tại Trung tâm'],
          [of('guidance', 'calls-out'), 'gọi đi'],
          [of('guidance', 'calls-in'), 'trả lời cuộc gọi đến'],
        ],
        of('guidance', 'total'),
      ),
    )}.`,
  'one-stop.satisfaction': (told) =>
    `Tiếp nhận ${told.number(of('satisfaction', 'total'), 'lượt đánh giá')} mức độ hài lòng${told.brief(of('satisfaction', 'total'))}${among(
      told.shares(
        [
          [of('satisfaction', 'satisfied'), 'hài lòng'],
          [of('satisfaction', 'neutral'), 'bình thường'],
          [of('satisfaction', 'unsatisfied'), 'không hài lòng'],
        ],
        of('satisfaction', 'total'),
      ),
    )}.`,
};
