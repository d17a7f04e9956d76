import { Chronicle } from '@tiepdan/audit/api';
import type { SealedTexts } from '@tiepdan/citizen/api';
import { SettleMatter } from '@tiepdan/matter/api';
import type { Clock, Database } from '@tiepdan/platform/api';
import { ApproveDraft } from '../actions/approve-draft.js';
import { DraftDocument } from '../actions/draft.js';
import { ReturnDraft } from '../actions/return-draft.js';
import { SubmitDraft } from '../actions/submit-draft.js';
import { LetterWords } from '../letters/letter-words.js';
import { DraftListeners } from './draft-listeners.js';
import { SettleDraftSubject } from './draft-subject.js';
import { TakeDocumentStep } from './take-step.js';

/** The actions that prepare papers, put together without the application: for the demo and for specs. */
export function draftingByHand(database: Database, texts: SealedTexts, clock: Clock) {
  const chronicle = new Chronicle(database);
  const step = new TakeDocumentStep(database, texts, chronicle, clock);
  const subjects = new SettleDraftSubject(new SettleMatter(chronicle), clock);
  const words = new LetterWords();
  return {
    step,
    subjects,
    words,
    draft: new DraftDocument(database, subjects, words, step, new DraftListeners()),
    submit: new SubmitDraft(step, clock),
    approve: new ApproveDraft(step, clock),
    return: new ReturnDraft(step),
  };
}
