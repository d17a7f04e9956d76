import { DESK_PAPERS, DOCUMENT_PAPERS, type DocumentPaper, type DocumentText, type DocumentView, type DraftSubject } from '@tiepdan/document/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import { PAPERS, type PaperSubject } from '@tiepdan/paper/contract';

/** What a paper can be made from here; a period makes the reception book, which is no document. */
export type DraftOrigin = Exclude<PaperSubject, 'period' | 'hearing'>;

/** By which name the address and the request call each record. */
export const SUBJECT_KEYS: Readonly<Record<DraftOrigin, keyof DraftSubject>> = {
  petition: 'petitionId',
  reception: 'receptionId',
  matter: 'matterId',
  'leader-day': 'leaderDayId',
  document: 'aboutDocumentId',
};

/** The record a draft is made from: the one named nearest to the paper. */
export function originOf(subject: DraftSubject): DraftOrigin | null {
  const order: readonly DraftOrigin[] = ['document', 'petition', 'reception', 'leader-day', 'matter'];
  return order.find((origin) => subject[SUBJECT_KEYS[origin]]) ?? null;
}

/** The record that a draft was made from. */
export function subjectOf({ petitionId, receptionId, leaderDayId, matterId, about }: Pick<DocumentView, 'petitionId' | 'receptionId' | 'leaderDayId' | 'matterId' | 'about'>): DraftSubject {
  if (about) return { aboutDocumentId: about.id };
  if (petitionId) return { petitionId };
  if (receptionId) return { receptionId };
  return { leaderDayId, matterId };
}

/** The papers most often made from each record, the likeliest first. */
const LIKELY: Readonly<Record<DraftOrigin, readonly DocumentPaper[]>> = {
  petition: ['forwarding', 'guidance', 'acceptance-proposal', 'acceptance-notice', 'non-acceptance-notice', 'return', 'citizen-notice'],
  reception: ['receipt', 'reception-record', 'statement-record', 'guidance', 'refusal', 'conclusion'],
  matter: ['invitation', 'directive', 'notice'],
  'leader-day': ['invitation', 'conclusion'],
  document: ['urging', 'citizen-notice', 'responsibility-report'],
};

/** What is known of whoever drafts, and of what it is about. */
export interface PaperFacts {
  /** The petition's or matter's kind, where it is known. */
  readonly kind?: MatterKind | null;
  /** Whether papers beyond those of the reception desk may be drafted. */
  readonly beyondDesk: boolean;
}

/**
 * The papers that fit a record, the likeliest first. A denunciation has a slip of its own, on which its sender is not named (Luật
 * Tố cáo 2018 Điều 8, Điều 56), and no other petition has that one.
 */
export function papersFor(origin: DraftOrigin, { kind, beyondDesk }: PaperFacts): readonly DocumentPaper[] {
  const slip: DocumentPaper = kind === 'denunciation' ? 'denunciation-forwarding' : 'forwarding';
  const other: DocumentPaper = slip === 'forwarding' ? 'denunciation-forwarding' : 'forwarding';
  const fits = DOCUMENT_PAPERS.filter((paper) => (PAPERS[paper].subjects as readonly PaperSubject[]).includes(origin))
    .filter((paper) => kind === undefined || kind === null || paper !== other)
    .filter((paper) => beyondDesk || (origin === 'reception' && DESK_PAPERS.includes(paper)));
  const rank = (paper: DocumentPaper) => {
    const at = LIKELY[origin].indexOf(paper === 'denunciation-forwarding' ? 'forwarding' : paper);
    return at < 0 ? LIKELY[origin].length : at;
  };
  return [...fits].sort((one, another) => rank(one) - rank(another));
}

const LETTER: readonly DocumentText[] = ['addressee', 'grounds', 'content', 'request', 'attachments', 'copies'];
const SLIP: readonly DocumentText[] = ['grounds', 'content', 'request', 'attachments', 'copies'];
const MEETING: readonly DocumentText[] = ['time', 'place', 'participants', 'content', 'request', 'conclusion', 'attachments'];
const NOTICE: readonly DocumentText[] = ['addressee', 'grounds', 'content', 'copies'];

/** What is written by hand on each paper, in the order it stands there. */
const TEXTS: Readonly<Record<DocumentPaper, readonly DocumentText[]>> = {
  refusal: ['addressee', 'grounds', 'reason', 'content', 'copies'],
  receipt: ['time', 'place', 'content', 'attachments'],
  'reception-record': MEETING,
  'statement-record': ['time', 'place', 'participants', 'content', 'request', 'attachments'],
  'acceptance-proposal': ['grounds', 'content', 'request', 'conclusion'],
  'acceptance-notice': NOTICE,
  'non-acceptance-notice': ['addressee', 'grounds', 'reason', 'content', 'copies'],
  guidance: LETTER,
  'split-guidance': LETTER,
  'denunciation-forwarding': SLIP,
  forwarding: SLIP,
  return: ['addressee', 'grounds', 'reason', 'content', 'request', 'attachments', 'copies'],
  urging: ['addressee', 'grounds', 'content', 'request', 'copies'],
  'responsibility-report': ['addressee', 'grounds', 'content', 'request', 'copies'],
  'citizen-notice': ['addressee', 'grounds', 'content', 'attachments', 'copies'],
  notice: NOTICE,
  invitation: ['addressee', 'time', 'place', 'participants', 'content', 'request', 'copies'],
  conclusion: ['time', 'place', 'participants', 'content', 'conclusion', 'copies'],
  directive: ['addressee', 'grounds', 'content', 'request', 'conclusion', 'copies'],
};

/** The texts asked for on a paper: its usual ones, and any that has words already. */
export function textsOf(paper: DocumentPaper, written: Readonly<Partial<Record<DocumentText, string | null>>>): readonly DocumentText[] {
  const usual = TEXTS[paper];
  const further = (Object.keys(written) as DocumentText[]).filter((name) => written[name] && !usual.includes(name));
  return [...usual, ...further];
}
