import { INSTRUMENT_CHANGES } from '@tiepdan/oversight/contract';
import { labelOf, textOf } from '@tiepdan/statistics/api';
import type { FormSource } from '../../engine/source.js';

/** Instruments issued, amended or abolished in the span (06/QLKNTC, columns 1–3). Read by IDX_legal_instrument_issued. */
export const instruments: FormSource = {
  name: 'instruments',
  kind: 'instrument',
  words: 'Văn bản quản lý, chỉ đạo được ban hành, sửa đổi hoặc hủy bỏ trong kỳ, không bị hủy khỏi sổ',
  cte: ({ offices, from, to }) => `instruments AS (
    SELECT i.office_id, i.id, i.issued_on AS on_day, i.change
    FROM legal_instrument AS i
    WHERE i.office_id = ANY (${offices}) AND i.status = 'active' AND i.issued_on BETWEEN ${from} AND ${to})`,
  display: {
    columns: `i.number, i.title, i.change`,
    joins: () => `JOIN legal_instrument AS i ON i.office_id = p.office_id AND i.id = p.id`,
  },
  describe: (row) => ({ number: textOf(row, 'number'), title: textOf(row, 'title'), detail: labelOf(INSTRUMENT_CHANGES, textOf(row, 'change')) }),
};
