import type { PaperSubject } from '../papers.js';
import type { FieldTable } from './definition.js';

/** A paper about a document sent tells of the petition that the document served. */
const OF_PETITION = ['petition', 'document'] as const satisfies readonly PaperSubject[];
/** Who wrote the petition, or whom the Board received: masked where the law keeps a name secret (Luật TC Đ.56). */
const OF_SENDER = ['petition', 'reception', 'document'] as const satisfies readonly PaperSubject[];
const OF_MATTER = ['petition', 'reception', 'matter', 'document'] as const satisfies readonly PaperSubject[];

/** Facts of the petition a paper is made from, and of who sent it. */
export const PETITION_FIELDS = {
  petitionNumber: { tag: 'Số đơn', meaning: 'Số trong sổ đơn và năm', sample: '214/2026', subjects: OF_PETITION },
  receivedOn: { tag: 'Ngày nhận đơn', meaning: 'Ngày cơ quan nhận đơn', sample: '03/02/2026', subjects: OF_PETITION },
  petitionDate: { tag: 'Ngày ghi trên đơn', meaning: 'Ngày người gửi ghi trên đơn', sample: '28/01/2026', subjects: OF_PETITION },
  petitionKind: { tag: 'Loại đơn', meaning: 'Khiếu nại, tố cáo, hoặc kiến nghị, phản ánh, viết thường', sample: 'kiến nghị, phản ánh', subjects: OF_PETITION },
  petitionKindTitle: { tag: 'Tên đơn', meaning: 'Loại đơn kèm chữ "Đơn", viết hoa chữ đầu', sample: 'Đơn kiến nghị, phản ánh', subjects: OF_PETITION },
  senderTitle: { tag: 'Danh xưng', meaning: 'Ông, Bà, hoặc Ông (bà) khi chưa rõ; Công dân khi giữ bí mật', sample: 'Ông', subjects: OF_SENDER },
  senderName: { tag: 'Người gửi đơn', meaning: 'Họ và tên người gửi đơn hoặc người được tiếp; được che khi giữ bí mật danh tính', sample: 'Trần Văn Mẫu', subjects: OF_SENDER },
  senderNameUpper: { tag: 'Người gửi đơn viết hoa', meaning: 'Như Người gửi đơn, viết bằng chữ hoa', sample: 'TRẦN VĂN MẪU', subjects: OF_SENDER },
  senderAddress: { tag: 'Địa chỉ người gửi', meaning: 'Nơi ở của người gửi; trống khi giữ bí mật danh tính', sample: 'thôn Mẫu, xã Bình Minh, tỉnh Bình Sơn', subjects: OF_SENDER },
  senderPaper: { tag: 'Giấy tờ người gửi', meaning: 'Loại, số, ngày cấp, nơi cấp giấy tờ trong một câu', sample: 'Căn cước số 000000000000, cấp ngày 01/01/2022', subjects: OF_SENDER },
  senderPaperNumber: { tag: 'Số giấy tờ', meaning: 'Số giấy tờ của người gửi', sample: '000000000000', subjects: OF_SENDER },
  senderPaperIssuedOn: { tag: 'Ngày cấp', meaning: 'Ngày cấp giấy tờ', sample: '01/01/2022', subjects: OF_SENDER },
  senderPaperIssuedBy: { tag: 'Nơi cấp', meaning: 'Nơi cấp giấy tờ', sample: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội', subjects: OF_SENDER },
  senderPhone: { tag: 'Điện thoại người gửi', meaning: 'Số điện thoại của người gửi', sample: '0900 000 000', subjects: OF_SENDER },
  jointCount: { tag: 'Số người đứng tên', meaning: 'Số người cùng ký đơn', sample: '01', subjects: OF_PETITION },
  petitionSummary: { tag: 'Nội dung đơn', meaning: 'Tóm tắt nội dung đơn', sample: 'đề nghị sửa đường liên thôn bị hư hỏng', subjects: OF_PETITION },
  respondent: { tag: 'Người bị khiếu nại, tố cáo', meaning: 'Cơ quan, cá nhân bị khiếu nại hoặc bị tố cáo', sample: 'Ủy ban nhân dân xã Bình Minh', subjects: OF_PETITION },
  field: { tag: 'Lĩnh vực', meaning: 'Lĩnh vực của vụ việc', sample: 'Giao thông', subjects: OF_MATTER },
  matterNumber: { tag: 'Số vụ việc', meaning: 'Số của vụ việc', sample: 'VV-88/2026', subjects: OF_MATTER },
  matterSummary: { tag: 'Nội dung vụ việc', meaning: 'Tóm tắt vụ việc', sample: 'Đường liên thôn bị hư hỏng', subjects: OF_MATTER },
  sourceWords: { tag: 'Nguồn đơn', meaning: 'Đơn đến bằng cách nào', sample: 'Bưu chính', subjects: OF_PETITION },
  senderBody: { tag: 'Nơi chuyển đơn đến', meaning: 'Cơ quan đã chuyển đơn đến Ban', sample: 'Đoàn đại biểu Quốc hội tỉnh Bình Sơn', subjects: OF_PETITION },
  senderBodyNumber: { tag: 'Số văn bản chuyển đến', meaning: 'Số, ký hiệu văn bản mà đơn được chuyển theo', sample: '31/CV-ĐĐBQH', subjects: OF_PETITION },
  recipientAgency: { tag: 'Cơ quan có thẩm quyền', meaning: 'Cơ quan giải quyết đơn, theo hướng xử lý đã duyệt', sample: 'Sở Xây dựng', subjects: ['petition', 'reception', 'document'] },
  eligibilityWords: { tag: 'Điều kiện xử lý', meaning: 'Đơn đủ hay không đủ điều kiện xử lý', sample: 'đủ điều kiện xử lý', subjects: OF_PETITION },
  competence: { tag: 'Thẩm quyền giải quyết', meaning: 'Đơn thuộc hay không thuộc thẩm quyền', sample: 'không thuộc thẩm quyền giải quyết', subjects: OF_PETITION },
  nonAcceptanceGround: { tag: 'Lý do không thụ lý', meaning: 'Căn cứ không thụ lý, có điều luật', sample: 'thời hiệu khiếu nại đã hết (khoản 6 Điều 11 Luật Khiếu nại)', subjects: OF_PETITION },
  deadline: { tag: 'Thời hạn giải quyết', meaning: 'Thời hạn giải quyết theo luật và ngày hết hạn', sample: '30 ngày, đến hết ngày 20/03/2026', subjects: OF_PETITION },
  wayWords: { tag: 'Hướng xử lý', meaning: 'Hướng xử lý đã duyệt hoặc đang đề xuất', sample: 'Chuyển', subjects: OF_PETITION },
  wayReason: { tag: 'Lý do đề xuất', meaning: 'Lý do của hướng xử lý', sample: 'Vụ việc thuộc thẩm quyền của Sở Xây dựng.', subjects: OF_PETITION },
  officer: { tag: 'Cán bộ thụ lý', meaning: 'Người thụ lý hồ sơ đơn', sample: 'Phạm Văn Ví Dụ', subjects: OF_PETITION },
  parts: {
    tag: 'Các nội dung',
    meaning: 'Từng nội dung khác loại của đơn và cơ quan có thẩm quyền giải quyết',
    sample: '',
    subjects: ['petition', 'reception'],
    columns: {
      content: { tag: 'Nội dung từng phần', meaning: 'Một nội dung', sample: 'Khiếu nại quyết định xử phạt' },
      kind: { tag: 'Loại từng phần', meaning: 'Loại của nội dung đó', sample: 'khiếu nại' },
      agency: { tag: 'Nơi gửi từng phần', meaning: 'Cơ quan có thẩm quyền giải quyết nội dung đó', sample: 'Ủy ban nhân dân xã Bình Minh' },
    },
  },
} as const satisfies FieldTable;
