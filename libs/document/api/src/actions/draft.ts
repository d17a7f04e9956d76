import { Injectable } from '@nestjs/common';
import { type DraftFields, type DraftRequest, KIND_OF_PAPER, type TakenDocumentStep } from '@tiepdan/document/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { Document } from '../document.entity.js';
import { writeRecipients } from '../document.repository.js';
import type { EntityManager } from 'typeorm';
import { LetterWords, type UsualWords } from '../letters/letter-words.js';
import { DraftListeners } from '../life/draft-listeners.js';
import { mayDraft } from '../life/may-draft.js';
import { type SettledSubject, SettleDraftSubject } from '../life/draft-subject.js';
import { draftColumns } from '../life/draft-row.js';
import { TakeDocumentStep, answerOf } from '../life/take-step.js';

/** Begins a paper about a record: a draft without number and day, which is counted nowhere. */
@Injectable()
export class DraftDocument {
  constructor(
    private readonly database: Database,
    private readonly subjects: SettleDraftSubject,
    private readonly words: LetterWords,
    private readonly step: TakeDocumentStep,
    private readonly listeners: DraftListeners,
  ) {}

  /** @throws Refusal DOCUMENT.*, MATTER.UNKNOWN, PERMISSION.MISSING, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, request: DraftRequest): Promise<TakenDocumentStep> {
    return this.database.write((tx) => this.runIn(tx, actor, request));
  }

  /** The same in the caller's transaction, for what is drafted together with something else. */
  async runIn(tx: EntityManager, by: Actor, request: DraftRequest): Promise<TakenDocumentStep> {
    const actor = mayDraft(by, request.paper, request.receptionId ?? null);
    const subject = await this.subjects.run(tx, actor, request.paper, request);
    const id = await this.insert(tx, actor, request, subject);
    await writeRecipients(tx, actor.officeId, id, request.recipientIds);
    await this.step.tell(tx, actor, { id, state: 'draft', steps: 0, matterId: subject.matterId }, 'draft', 'draft', {});
    await this.listeners.tell(tx, actor, { id, paper: request.paper, petitionId: subject.petitionId, receptionId: subject.receptionId });
    return answerOf(tx, actor.officeId, id);
  }

  private async insert(tx: EntityManager, actor: Actor, request: DraftRequest, subject: SettledSubject): Promise<string> {
    const { paper } = request;
    const columns = draftColumns(withUsual(request, await this.words.of(tx, actor.officeId, paper, subject)));
    const result = await tx
      .createQueryBuilder()
      .insert()
      .into(Document)
      .values({ officeId: actor.officeId, paper, kind: KIND_OF_PAPER[paper], state: 'draft' as const, createdBy: actor.accountId, ...subjectColumns(subject), ...columns })
      .returning('id')
      .execute();
    const [written] = result.raw as { id: string }[];
    if (!written) throw new Error('no draft was written');
    return written.id;
  }
}

/** What was left out gets the usual words; what was emptied on purpose (null) stays empty, but for the summary, which is never empty. */
function withUsual(request: DraftRequest, usual: UsualWords): DraftFields & { readonly summary: string } {
  const signs = request.signer === undefined;
  return {
    ...request,
    summary: request.summary ?? usual.summary,
    texts: request.texts ?? usual.texts,
    signer: signs ? usual.signer : request.signer,
    signerPosition: signs ? usual.signerPosition : request.signerPosition,
    signerAuthority: signs ? usual.signerAuthority : request.signerAuthority,
  };
}

function subjectColumns({ petitionId, receptionId, leaderDayId, matterId, aboutDocumentId }: SettledSubject) {
  return { petitionId, receptionId, leaderDayId, matterId, aboutDocumentId };
}
