import { type BlockPiece, type BlockView, type DeclaredReturn, declaredTable, type NarrativeView } from '@tiepdan/narrative/contract';
import { comparablePeriod, officialPeriod } from '@tiepdan/statistics/contract';

export const PERIOD = officialPeriod(2026, 'Q3');
export const TOKEN = '{{01/TCD.1}}';

const words = (text: string): BlockPiece => ({ text, token: null, at: null, cell: null, gone: false });
const number = (text: string, at: number): BlockPiece => ({
  text,
  token: TOKEN,
  at,
  cell: { source: '01/TCD', key: '1', label: 'Tổng số lượt tiếp', unit: 'lượt', place: '01/TCD, cột (1)', period: '2026-Q3' },
  gone: false,
});

export const BLOCK: BlockView = {
  key: 'reception.total',
  text: null,
  basis: null,
  hidden: false,
  style: 'body',
  origin: 'generated',
  hint: null,
  table: null,
  template: `Đã tiếp ${TOKEN} lượt.`,
  pieces: [words('Đã tiếp '), number('25', 1), words(' lượt.')],
  proposal: null,
  differs: null,
};
export const TO_WRITE: BlockView = { ...BLOCK, key: 'forecast', origin: 'written', hint: 'Tình hình kỳ tới.', template: '', pieces: [] };

/** A report with a heading, a proposed paragraph and one to be written. */
export const NARRATIVE: NarrativeView = {
  id: 'n1',
  variant: 'report-02',
  period: PERIOD,
  comparison: comparablePeriod(PERIOD),
  quarter: null,
  state: 'draft',
  version: 3,
  symbol: null,
  updatedAt: '2026-11-20T02:00:00.000Z',
  updatedByName: 'Lê Thị Thử',
  officeName: 'Ban Tiếp công dân tỉnh Thử',
  frame: {
    symbol: null,
    signedOn: null,
    title: 'Kết quả công tác',
    addressee: 'Thanh tra tỉnh',
    recipients: 'Như trên',
    signerTitle: 'TRƯỞNG BAN',
    signerName: null,
  },
  blocks: [
    { ...BLOCK, key: '2.1', style: 'section', template: '1. Kết quả tiếp công dân', pieces: [words('1. Kết quả tiếp công dân')] },
    BLOCK,
    TO_WRITE,
  ],
  checks: [
    { code: 'form', severity: 'must', sentence: 'Tổng số lượt = thường xuyên + định kỳ', worked: '24 ≠ 25', blocks: ['reception.total'] },
  ],
  declared: [],
  catalogue: [{ source: '01/TCD', key: '2', place: '01/TCD, cột (2)', label: 'Tổng số người được tiếp', unit: 'người', value: 60 }],
  finishedAt: null,
  finishedByName: null,
  computedAt: '2026-11-20T02:00:00.000Z',
};

/** The satisfaction table of the period, with figures that do not add up. */
export const SATISFACTION: DeclaredReturn = {
  table: 'satisfaction',
  period: PERIOD,
  id: 'd1',
  version: 2,
  source: 'Trung tâm Phục vụ hành chính công',
  cutOffOn: PERIOD.to,
  note: null,
  values: (declaredTable('satisfaction')?.rows ?? []).map(({ code }, position) => ({ row: code, value: [10, 8, 1, 0][position] ?? null })),
  previous: null,
  checks: [],
  updatedByName: 'Lê Thị Thử',
  updatedAt: '2026-11-20T02:00:00.000Z',
};
