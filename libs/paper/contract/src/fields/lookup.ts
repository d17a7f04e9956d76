import type { PaperSubject } from '../papers.js';
import type { FieldTable } from './definition.js';

const OF_CODED = ['petition', 'reception'] as const satisfies readonly PaperSubject[];

/** By what a citizen looks up on the public page how far a petition or a visit has come. */
export const LOOKUP_FIELDS = {
  lookupCode: { tag: 'Mã tra cứu', meaning: 'Mã để công dân tự tra cứu tình trạng giải quyết; chỉ có trên giấy biên nhận', sample: '7K3M-Q2ZD-9HXA-5', subjects: OF_CODED },
  lookupAddress: { tag: 'Địa chỉ tra cứu', meaning: 'Địa chỉ trang công khai để nhập mã tra cứu', sample: 'https://tiepcongdan.example.vn/public/look-up', subjects: OF_CODED },
  lookupQr: {
    tag: 'Mã QR tra cứu',
    meaning: 'Hình mã QR: chèn một hình vuông vào mẫu, ghi {Mã QR tra cứu} vào văn bản thay thế (Alt Text) của hình; khi in, hình được thay bằng mã QR',
    sample: 'https://tiepcongdan.example.vn/public/t/7K3M-Q2ZD-9HXA-5',
    subjects: OF_CODED,
    picture: 'qr',
  },
} as const satisfies FieldTable;
