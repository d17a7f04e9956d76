import type { DocumentPaper } from '@tiepdan/document/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { PlainDate } from '@tiepdan/platform/contract';

/** One ground a paper is issued on, from the day it is in force. Only what was read in the texts stands here; articles are named. */
interface Ground {
  readonly text: string;
  readonly from: PlainDate;
  readonly until?: PlainDate;
  readonly papers: readonly DocumentPaper[];
  /** Only for petitions of these kinds; every kind when left out. */
  readonly kinds?: readonly MatterKind[];
}

const AT_RECEPTIONS: readonly DocumentPaper[] = ['refusal', 'receipt', 'reception-record', 'statement-record', 'conclusion', 'invitation'];
const OF_PETITIONS: readonly DocumentPaper[] = [
  'acceptance-proposal',
  'acceptance-notice',
  'non-acceptance-notice',
  'guidance',
  'split-guidance',
  'denunciation-forwarding',
  'forwarding',
  'return',
];

/** The decree that guides the Law on Receiving Citizens was replaced on 01/07/2026. */
const NEW_DECREE: PlainDate = '2026-07-01';

const GROUNDS: readonly Ground[] = [
  { text: 'Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013', from: '2014-07-01', papers: [...AT_RECEPTIONS, ...OF_PETITIONS, 'urging', 'responsibility-report', 'citizen-notice'] },
  { text: 'Căn cứ Luật Khiếu nại ngày 11 tháng 11 năm 2011', from: '2012-07-01', papers: OF_PETITIONS, kinds: ['complaint'] },
  { text: 'Căn cứ Luật Tố cáo ngày 12 tháng 6 năm 2018', from: '2019-01-01', papers: OF_PETITIONS, kinds: ['denunciation'] },
  {
    text: 'Căn cứ Nghị định số 154/2026/NĐ-CP của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Tiếp công dân',
    from: NEW_DECREE,
    papers: [...AT_RECEPTIONS, 'urging', 'responsibility-report'],
  },
  { text: 'Căn cứ Thông tư số 05/2021/TT-TTCP của Thanh tra Chính phủ quy định quy trình xử lý đơn', from: '2021-11-15', papers: OF_PETITIONS },
];

/** The grounds of a paper on a day, in the order of their rank. */
export function legalGrounds(paper: DocumentPaper, kind: MatterKind | null, day: PlainDate): string[] {
  return GROUNDS.filter((ground) => ground.papers.includes(paper))
    .filter((ground) => day >= ground.from && (ground.until === undefined || day <= ground.until))
    .filter((ground) => ground.kinds === undefined || (kind !== null && ground.kinds.includes(kind)))
    .map(({ text }) => text);
}
