import type { Sentences } from './teller.js';

/** II.6 and III: state management from 06/QLKNTC, rates from 02/XLD and 05/KQTH. */
export const management: Sentences = {
  'management.instruments': (told) => {
    const issued = told.parts([
      ['06/QLKNTC.1', 'ban hành mới'],
      ['06/QLKNTC.2', 'sửa đổi, bổ sung'],
      ['06/QLKNTC.3', 'hủy bỏ'],
    ]);
    const classes = told.has('06/QLKNTC.4')
      ? `Tổ chức ${told.number('06/QLKNTC.4', 'lớp tập huấn, tuyên truyền')}${told.brief('06/QLKNTC.4')} cho ${told.number('06/QLKNTC.5')}${told.brief('06/QLKNTC.5')}.`
      : `Không tổ chức lớp tập huấn, tuyên truyền${told.brief('06/QLKNTC.4')}.`;
    return `${issued ? `Văn bản quản lý, chỉ đạo: ${issued}` : 'Không ban hành, sửa đổi, hủy bỏ văn bản quản lý, chỉ đạo'}. ${classes}`;
  },
  'management.inspections': (told) => {
    if (!told.has('06/QLKNTC.6')) return `Không có cuộc thanh tra trách nhiệm nào đang tiến hành${told.brief('06/QLKNTC.6')}.`;
    const proposed = told.parts([
      ['06/QLKNTC.9', 'kiến nghị xử lý hành chính'],
      ['06/QLKNTC.10', 'kiến nghị xử lý hành chính'],
      ['06/QLKNTC.11', 'chuyển cơ quan điều tra'],
      ['06/QLKNTC.12', 'chuyển cơ quan điều tra'],
    ]);
    return `Thanh tra trách nhiệm ${told.number('06/QLKNTC.6')}${told.brief('06/QLKNTC.6')} tại ${told.number('06/QLKNTC.7')}; đã ban hành kết luận ${told.share('06/QLKNTC.8', '06/QLKNTC.6')}${proposed ? `; ${proposed}` : ''}.`;
  },
  'assessment.rates': (told) => {
    const rates = [
      told.has('02/XLD.1') && `đơn đã xử lý ${told.share('02/XLD.2', '02/XLD.1')}`,
      told.has('05/KQTH.1') && `quyết định giải quyết khiếu nại đã thi hành xong ${told.share('05/KQTH.2', '05/KQTH.1')}`,
      told.has('05/KQTH.16') && `kết luận nội dung tố cáo đã thực hiện xong ${told.share('05/KQTH.17', '05/KQTH.16')}`,
    ].filter((rate) => rate !== false);
    return rates.length
      ? `Tỷ lệ trong kỳ: ${rates.join('; ')}.`
      : 'Trong kỳ không phát sinh đơn phải xử lý, quyết định phải thi hành, kết luận phải thực hiện.';
  },
};
