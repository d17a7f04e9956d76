import type { DocumentLink, DocumentPaper, DocumentRow, DocumentState, DocumentView, SigningAuthority } from '@tiepdan/document/contract';
import { DOCUMENT_KINDS, DOCUMENT_STATES, DOCUMENT_TEXTS, SIGNING_AUTHORITIES, type DocumentText } from '@tiepdan/document/contract';
import { PAPERS } from '@tiepdan/paper/contract';
import { formatDay } from '@tiepdan/platform/contract';
import type { SummaryRow } from '@tiepdan/ui/web';

/** What names a paper: its number once it has one. */
type Numbered = Pick<DocumentLink, 'number' | 'symbol'>;

/** The whole number as it stands on the paper: `123/PC-BTCD`; empty before the number is given. */
export function numberOf({ number, symbol }: Numbered): string {
  return number === null ? '' : `${number}/${symbol ?? ''}`;
}

/** How a paper is called in a list or a link: by its number, else by where it stands. */
export function nameOf(document: Numbered & { readonly state?: DocumentState }): string {
  if (document.number !== null) return numberOf(document);
  return document.state === 'issued' ? 'Không số' : 'Chưa có số';
}

/** What paper it is: "Phiếu chuyển đơn"; for a paper entered with its number, its family. */
export function paperName({ paper, kind }: Pick<DocumentRow, 'paper' | 'kind'>): string {
  return paper ? PAPERS[paper].label : DOCUMENT_KINDS[kind];
}

/** Papers whose form is a letter to a body that answers. */
export const ANSWERED_PAPERS: readonly DocumentPaper[] = [
  'denunciation-forwarding',
  'forwarding',
  'urging',
  'directive',
  'conclusion',
  'responsibility-report',
];

/** "KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN" is set by the template; here it is one line: "KT., Phó Trưởng Ban". */
function signerWords({
  signer,
  signerPosition,
  signerAuthority,
}: Pick<DocumentView, 'signer' | 'signerPosition' | 'signerAuthority'>): string {
  const capacity: SigningAuthority | null = signerAuthority;
  const position = [capacity ? SIGNING_AUTHORITIES[capacity] : '', signerPosition ?? ''].filter(Boolean).join(' ');
  return [signer ?? '', position].filter(Boolean).join(', ');
}

/** What a document is, as labels and values. */
export function documentSummary(document: DocumentView): readonly SummaryRow[] {
  const { petitionId, receptionId, matterId, leaderDayId, about } = document;
  return [
    { label: 'Số, ký hiệu', value: document.state === 'issued' ? nameOf(document) : '' },
    { label: 'Loại', value: paperName(document) },
    { label: 'Ngày văn bản', value: document.issuedOn && formatDay(document.issuedOn) },
    { label: 'Nơi nhận', value: document.recipients.map(({ name }) => name).join('\n') || 'Công dân' },
    { label: 'Trích yếu', value: document.summary },
    { label: 'Hạn trả lời', value: document.answerDueOn && formatDay(document.answerDueOn) },
    { label: 'Người ký', value: signerWords(document) },
    {
      label: 'Đơn',
      value: document.petitionNumber && `Số ${document.petitionNumber}`,
      link: petitionId ? ['/petitions', petitionId] : null,
    },
    {
      label: 'Lượt tiếp',
      value: document.receptionNumber && `Số ${document.receptionNumber}`,
      link: receptionId ? ['/receptions', receptionId] : null,
    },
    {
      label: 'Ngày tiếp',
      value: document.leaderDayOn && formatDay(document.leaderDayOn),
      link: leaderDayId ? ['/leader-days', leaderDayId] : null,
    },
    { label: 'Về văn bản', value: about && (numberOf(about) || about.summary), link: about ? ['/documents', about.id] : null },
    {
      label: 'Vụ việc',
      value: document.matterNumber && `${document.matterNumber}\n${document.matterSummary ?? ''}`,
      link: matterId ? ['/matters', matterId] : null,
    },
    { label: 'Người soạn', value: document.draftedByName },
    { label: 'Trình ngày', value: document.submittedOn && formatDay(document.submittedOn) },
    { label: 'Duyệt', value: document.approvedOn && [formatDay(document.approvedOn), document.approvedByName].filter(Boolean).join(', ') },
  ];
}

/** What the officer wrote on it, part by part, as it stands on the paper. */
export function documentContent({ texts }: Pick<DocumentView, 'texts'>): readonly SummaryRow[] {
  return (Object.keys(DOCUMENT_TEXTS) as DocumentText[]).map((name) => ({ label: DOCUMENT_TEXTS[name].label, value: texts[name] }));
}

/** A draft in a few lines, for when another officer changed it meanwhile. */
export function draftSummary(document: DocumentView): readonly SummaryRow[] {
  return [{ label: 'Bước', value: DOCUMENT_STATES[document.state] }, ...documentSummary(document), ...documentContent(document)];
}
