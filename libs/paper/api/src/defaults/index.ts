import { createHash } from 'node:crypto';
import type { PaperCode } from '@tiepdan/paper/contract';
import { acceptanceNotice } from './acceptance-notice.js';
import { acceptanceProposal } from './acceptance-proposal.js';
import { citizenNotice } from './citizen-notice.js';
import { conclusion } from './conclusion.js';
import { denunciationForwarding } from './denunciation-forwarding.js';
import { directive } from './directive.js';
import { forwarding } from './forwarding.js';
import { guidance } from './guidance.js';
import { hearingBrief } from './hearing-brief.js';
import { invitation } from './invitation.js';
import { nonAcceptanceNotice } from './non-acceptance-notice.js';
import { notice } from './notice.js';
import { receipt } from './receipt.js';
import { receptionBook } from './reception-book.js';
import { receptionRecord } from './reception-record.js';
import { refusal } from './refusal.js';
import { responsibilityReport } from './responsibility-report.js';
import { returnOfPetition } from './return.js';
import { scheduleNotice } from './schedule-notice.js';
import { splitGuidance } from './split-guidance.js';
import { statementRecord } from './statement-record.js';
import { urging } from './urging.js';

/** The system's own templates, each made from code. */
const DEFAULTS: Readonly<Record<PaperCode, () => Promise<Buffer>>> = {
  refusal,
  receipt,
  'reception-record': receptionRecord,
  'statement-record': statementRecord,
  'acceptance-proposal': acceptanceProposal,
  'acceptance-notice': acceptanceNotice,
  'non-acceptance-notice': nonAcceptanceNotice,
  guidance,
  'split-guidance': splitGuidance,
  'denunciation-forwarding': denunciationForwarding,
  forwarding,
  return: returnOfPetition,
  urging,
  'responsibility-report': responsibilityReport,
  'citizen-notice': citizenNotice,
  notice,
  invitation,
  conclusion,
  directive,
  'hearing-brief': hearingBrief,
  'schedule-notice': scheduleNotice,
  'reception-book': receptionBook,
};

/** The system's newest template of one paper. */
export interface SystemTemplate {
  readonly bytes: Buffer;
  readonly sha256: Buffer;
}

const made = new Map<PaperCode, Promise<SystemTemplate>>();

/** Made once a process: the same bytes every time. */
export function systemTemplate(code: PaperCode): Promise<SystemTemplate> {
  const known = made.get(code);
  if (known) return known;
  const making = DEFAULTS[code]().then((bytes) => ({ bytes, sha256: createHash('sha256').update(bytes).digest() }));
  made.set(code, making);
  return making;
}
