import { Injectable } from '@nestjs/common';
import { type DocumentPaper, type DocumentTexts, type DraftStart, KIND_OF_PAPER } from '@tiepdan/document/contract';
import type { EntityManager } from 'typeorm';
import { symbolOf } from '../books/symbols.js';
import type { SettledSubject } from '../life/draft-subject.js';
import { type Subject, readSubject } from './subject-facts.js';

/** What a new draft of a paper starts from. */
export type UsualWords = Pick<DraftStart, 'summary' | 'texts' | 'recipients' | 'signer' | 'signerPosition' | 'signerAuthority' | 'symbol' | 'sealed'>;

/** What each paper is usually about; the record's own words follow. */
const OPENINGS: Readonly<Record<DocumentPaper, string>> = {
  refusal: 'Về việc từ chối tiếp công dân',
  receipt: 'Về việc tiếp nhận thông tin, tài liệu',
  'reception-record': 'Về việc tiếp công dân',
  'statement-record': 'Ghi nội dung trình bày của công dân',
  'acceptance-proposal': 'Đề xuất thụ lý giải quyết đơn',
  'acceptance-notice': 'Về việc thụ lý giải quyết đơn',
  'non-acceptance-notice': 'Về việc không thụ lý giải quyết đơn',
  guidance: 'Hướng dẫn công dân',
  'split-guidance': 'Hướng dẫn tách đơn có nhiều nội dung',
  'denunciation-forwarding': 'Chuyển đơn tố cáo',
  forwarding: 'Chuyển đơn',
  return: 'Trả lại đơn chuyển không đúng thẩm quyền',
  urging: 'Đôn đốc',
  'responsibility-report': 'Báo cáo việc chậm giải quyết',
  'citizen-notice': 'Thông báo kết quả giải quyết',
  notice: 'Thông báo',
  invitation: 'Mời tham dự buổi tiếp công dân',
  conclusion: 'Thông báo kết luận việc tiếp công dân',
  directive: 'Chỉ đạo xem xét, giải quyết',
};

/** What the addressee is usually asked for; the templates put it after "để" or "đề nghị". */
const REQUESTS: Readonly<Partial<Record<DocumentPaper, string>>> = {
  'denunciation-forwarding': 'xem xét, giải quyết theo quy định của Luật Tố cáo',
  forwarding: 'xem xét, giải quyết theo quy định của pháp luật',
  return: 'chuyển đơn đến cơ quan có thẩm quyền giải quyết',
  urging: 'khẩn trương xem xét, giải quyết và thông báo kết quả theo quy định của pháp luật',
  'responsibility-report': 'xem xét, chỉ đạo',
  directive: 'kiểm tra, xem xét, giải quyết theo thẩm quyền và báo cáo kết quả',
};

/** Papers that the officer at the desk signs; the others are signed by the head. */
const BY_OFFICER: readonly DocumentPaper[] = ['receipt', 'reception-record', 'statement-record', 'acceptance-proposal'];

/** The usual words of a paper on a record; nothing of who is kept secret stands in them. */
@Injectable()
export class LetterWords {
  async of(on: EntityManager, officeId: string, paper: DocumentPaper, settled: SettledSubject): Promise<UsualWords> {
    const subject = await readSubject(on, officeId, settled);
    const head = BY_OFFICER.includes(paper) ? null : await headOf(on, officeId);
    return {
      summary: summaryOf(paper, subject),
      texts: textsOf(paper, subject),
      recipients: subject.recipients,
      signer: head?.fullName ?? null,
      signerPosition: head?.position ?? null,
      signerAuthority: 'self',
      symbol: await symbolOf(on, officeId, paper),
      sealed: subject.sealed,
    };
  }
}

/** Never names a person: summaries are read in lists, books and reports. */
function summaryOf(paper: DocumentPaper, subject: Subject): string {
  const opening = OPENINGS[paper];
  if (!subject.about) return opening;
  if (paper === 'urging' || paper === 'responsibility-report') return `${opening} ${subject.about}`;
  return `${opening}: ${subject.about}`.slice(0, 1000);
}

function textsOf(paper: DocumentPaper, { addressee }: Subject): DocumentTexts {
  const request = REQUESTS[paper];
  const named = KIND_OF_PAPER[paper] === 'return' || paper === 'responsibility-report' ? addressee : null;
  const to = paper === 'responsibility-report' ? (named ?? 'Chủ tịch Ủy ban nhân dân tỉnh') : named;
  return { ...(to ? { addressee: to } : {}), ...(request ? { request } : {}) };
}

async function headOf(on: EntityManager, officeId: string): Promise<{ fullName: string; position: string } | undefined> {
  const [head] = await on.query<{ fullName: string; position: string }[]>(
    `SELECT full_name AS "fullName", position FROM account WHERE office_id = $1 AND active AND 'head' = ANY (roles) ORDER BY created_at, id LIMIT 1`,
    [officeId],
  );
  return head;
}
