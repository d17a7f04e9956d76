import { Injectable } from '@nestjs/common';
import { rolesHolding } from '@tiepdan/access/api';
import { type DocumentPaper, type DocumentTexts, type DraftStart, KIND_OF_PAPER, PAPERS_TO_BODIES, documentPermissions } from '@tiepdan/document/contract';
import type { PaperSubject } from '@tiepdan/paper/contract';
import { TEXT_LIMITS } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { symbolOf } from '../books/symbols.js';
import type { SettledSubject } from '../life/draft-subject.js';
import { type Subject, readSubject } from './subject-facts.js';

/** What a new draft of a paper starts from. */
export type UsualWords = Pick<DraftStart, 'summary' | 'texts' | 'recipients' | 'signer' | 'signerPosition' | 'signerAuthority' | 'symbol' | 'sealed'>;

/** What each paper is usually about, beside its name on paper, which it does not say again; the record's own words follow. */
const OPENINGS: Readonly<Record<DocumentPaper, string>> = {
  refusal: 'Về việc từ chối tiếp công dân',
  receipt: 'Về việc tiếp nhận thông tin, tài liệu',
  'reception-record': 'Về việc tiếp công dân',
  'statement-record': 'Ghi nội dung trình bày của công dân',
  'acceptance-proposal': 'Về việc thụ lý giải quyết đơn',
  'acceptance-notice': 'Về việc thụ lý giải quyết đơn',
  'non-acceptance-notice': 'Về việc không thụ lý giải quyết đơn',
  guidance: 'Về việc gửi đơn đến cơ quan có thẩm quyền',
  'split-guidance': 'Về việc tách đơn có nhiều nội dung',
  'denunciation-forwarding': 'Chuyển đơn',
  forwarding: 'Chuyển đơn',
  return: 'Trả lại đơn chuyển không đúng thẩm quyền',
  urging: 'Đôn đốc',
  'responsibility-report': 'Về việc chậm',
  'citizen-notice': 'Về kết quả giải quyết đơn',
  notice: 'Về việc xem xét, giải quyết',
  invitation: 'Dự buổi tiếp công dân',
  conclusion: 'Kết luận việc tiếp công dân',
  directive: 'Chỉ đạo xem xét, giải quyết',
};

/** The same where it depends on the record. */
const OPENINGS_OF: Readonly<Partial<Record<DocumentPaper, Partial<Record<PaperSubject, string>>>>> = {
  'citizen-notice': { document: 'Về kết quả' },
  invitation: { matter: 'Dự buổi làm việc' },
};

/** The words of these records go on with the sentence: a day, or the answering of a paper. */
const CONTINUING: readonly PaperSubject[] = ['leader-day', 'document'];

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
    const signer = await signerOf(on, officeId, paper);
    return {
      summary: summaryOf(paper, subject, settled.kind),
      texts: textsOf(paper, subject),
      recipients: PAPERS_TO_BODIES.includes(paper) ? subject.recipients : [],
      ...signer,
      symbol: await symbolOf(on, officeId, paper),
      sealed: subject.sealed,
    };
  }
}

/** Never names a person: summaries are read in lists, books and reports. */
function summaryOf(paper: DocumentPaper, subject: Subject, kind: PaperSubject): string {
  const opening = OPENINGS_OF[paper]?.[kind] ?? OPENINGS[paper];
  if (!subject.about) return opening;
  // "Chuyển đơn" and "kiến nghị sửa đường" are one phrase, too.
  const goesOn = CONTINUING.includes(kind) || opening.endsWith('đơn');
  return `${opening}${goesOn ? '' : ':'} ${subject.about}`.slice(0, TEXT_LIMITS.summary);
}

function textsOf(paper: DocumentPaper, { addressee }: Subject): DocumentTexts {
  const request = REQUESTS[paper];
  const named = KIND_OF_PAPER[paper] === 'return' || paper === 'responsibility-report' ? addressee : null;
  const to = paper === 'responsibility-report' ? (named ?? 'Chủ tịch Ủy ban nhân dân tỉnh') : named;
  return { ...(to ? { addressee: to } : {}), ...(request ? { request } : {}) };
}

/** Who signs when nobody else is named: the head, or for a directive the Chairman, for the People's Committee. */
async function signerOf(on: EntityManager, officeId: string, paper: DocumentPaper): Promise<Pick<UsualWords, 'signer' | 'signerPosition' | 'signerAuthority'>> {
  if (paper === 'directive') return { signer: null, signerPosition: 'Chủ tịch', signerAuthority: 'collective' };
  const head = BY_OFFICER.includes(paper) ? null : await headOf(on, officeId);
  return { signer: head?.fullName ?? null, signerPosition: head?.position ?? null, signerAuthority: 'self' };
}

async function headOf(on: EntityManager, officeId: string): Promise<{ fullName: string; position: string } | undefined> {
  const [head] = await on.query<{ fullName: string; position: string }[]>(
    `SELECT full_name AS "fullName", position FROM account WHERE office_id = $1 AND active AND roles && $2 ORDER BY created_at, id LIMIT 1`,
    [officeId, await rolesHolding(on, officeId, 'document.sign', documentPermissions)],
  );
  return head;
}
