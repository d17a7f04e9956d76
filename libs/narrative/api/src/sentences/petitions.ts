import { type Sentences, among } from './teller.js';

/** II.2 Petitions: from 02/XLD. */
export const petitions: Sentences = {
  'petitions.total': (told) => {
    if (!told.has('02/XLD.1')) return `Trong kỳ không có đơn phải xử lý${told.change('02/XLD.1')}.`;
    return (
      `Tổng số đơn phải xử lý (tiếp nhận trong kỳ và kỳ trước chuyển sang) ${told.number('02/XLD.1')}${told.change('02/XLD.1')}; ` +
      `đã xử lý ${told.share('02/XLD.2', '02/XLD.1')}; đủ điều kiện xử lý ${told.share('02/XLD.3', '02/XLD.2')}; ` +
      `thuộc thẩm quyền ${told.number('02/XLD.4')}${told.brief('02/XLD.4')}, ${told.number('02/XLD.5')}.`
    );
  },
  'petitions.complaints': (told) => {
    if (!told.has('02/XLD.6')) return `Khiếu nại thuộc thẩm quyền: không có${told.brief('02/XLD.6')}.`;
    const instance = told.parts([
      ['02/XLD.7', 'lần đầu'],
      ['02/XLD.8', 'lần hai'],
    ]);
    const field = told.shares(
      [
        ['02/XLD.9', 'đất đai'],
        ['02/XLD.10', 'chế độ, chính sách'],
        ['02/XLD.11', 'khác'],
      ],
      '02/XLD.6',
    );
    return `Khiếu nại thuộc thẩm quyền ${told.number('02/XLD.6')}${told.brief('02/XLD.6')}${among(instance)}${among(field, '. Theo lĩnh vực: ')}.`;
  },
  'petitions.denunciations': (told) => {
    if (!told.has('02/XLD.12')) return `Tố cáo thuộc thẩm quyền: không có${told.brief('02/XLD.12')}.`;
    const instance = told.parts([
      ['02/XLD.13', 'lần đầu'],
      ['02/XLD.14', 'tố cáo tiếp'],
    ]);
    const field = told.shares(
      [
        ['02/XLD.15', 'hành chính'],
        ['02/XLD.16', 'tham nhũng'],
        ['02/XLD.17', 'tư pháp'],
        ['02/XLD.18', 'khác'],
      ],
      '02/XLD.12',
    );
    return `Tố cáo thuộc thẩm quyền ${told.number('02/XLD.12')}${told.brief('02/XLD.12')}${among(instance)}${among(field, '. Theo lĩnh vực: ')}.`;
  },
  'petitions.proposals': (told) => {
    if (!told.has('02/XLD.19')) return `Kiến nghị, phản ánh thuộc thẩm quyền: không có${told.brief('02/XLD.19')}.`;
    const field = told.shares(
      [
        ['02/XLD.20', 'chế độ, chính sách'],
        ['02/XLD.21', 'đất đai'],
        ['02/XLD.22', 'khác'],
      ],
      '02/XLD.19',
    );
    return `Kiến nghị, phản ánh thuộc thẩm quyền ${told.number('02/XLD.19')}${told.brief('02/XLD.19')}${among(field, '. Theo lĩnh vực: ')}.`;
  },
  'petitions.outside': (told) => {
    if (!told.has('02/XLD.23')) return `Đơn không thuộc thẩm quyền: không có${told.brief('02/XLD.23')}.`;
    const ways = told.shares(
      [
        ['02/XLD.24', 'hướng dẫn'],
        ['02/XLD.25', 'chuyển đơn'],
      ],
      '02/XLD.23',
    );
    return `Đơn không thuộc thẩm quyền ${told.number('02/XLD.23')}${told.brief('02/XLD.23')}${among(ways, ', kết quả xử lý: ')}.`;
  },
};
