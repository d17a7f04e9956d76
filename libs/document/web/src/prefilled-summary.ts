import type { DocumentKind } from '@tiepdan/document/contract';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { TEXT_LIMITS } from '@tiepdan/platform/contract';
import type { Subject } from './subject';

/** How the summary of each kind begins. */
const OPENINGS: Readonly<Record<DocumentKind, string>> = {
  forwarding: 'Chuyển',
  guidance: 'Hướng dẫn',
  urging: 'Đôn đốc giải quyết',
  notice: 'Thông báo việc xử lý',
  directive: 'Chỉ đạo giải quyết',
  return: 'Trả lại',
  invitation: 'Mời làm việc về',
  conclusion: 'Kết luận việc tiếp công dân về',
  report: 'Báo cáo việc giải quyết',
  proposal: 'Đề xuất xử lý',
  record: 'Biên bản về',
};

/** How a petition's own summary often begins; the document has said that much already. */
const OWN_NAME = /^đơn (khiếu nại|kiến nghị, phản ánh|kiến nghị|phản ánh)(,| về| về việc)? /iu;

/**
 * The summary that a document of `kind` about `subject` usually has: `Chuyển đơn khiếu nại của Nguyễn Văn Bình: …`.
 * A denunciation is named by its number only: whoever reads the book of outgoing papers must not learn who denounced
 * (Luật Tố cáo 2018, Điều 8 khoản 3, Điều 56).
 */
export function prefilledSummary(kind: DocumentKind, subject: Subject): string {
  const words = `${OPENINGS[kind]} ${subjectWords(subject)}`;
  if (subject.kind === 'denunciation') return words;
  return clip(`${words}: ${subject.summary.replace(OWN_NAME, '')}`, TEXT_LIMITS.summary);
}

function subjectWords(subject: Subject): string {
  if (!subject.petitionNumber) return `vụ việc ${subject.matterNumber}`;
  const kind = MATTER_KINDS[subject.kind].toLowerCase();
  const [first, ...others] = subject.senders;
  if (subject.kind === 'denunciation' || !first) return `đơn ${kind} số ${subject.petitionNumber}`;
  return `đơn ${kind} của ${first}${others.length > 0 ? ` và ${others.length} người khác` : ''}`;
}

function clip(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
