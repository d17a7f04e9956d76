import { Injectable } from '@nestjs/common';
import { type IssueDraftRequest, KINDS_WITHOUT_NUMBER, type TakenDocumentStep, documentErrors, documentPermissions } from '@tiepdan/document/contract';
import { checkTwoPeople } from '@tiepdan/identity/api';
import { type Actor, type PlainDate, formatDay, yearOf } from '@tiepdan/platform/contract';
import { Clock, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { giveNumber, noteNumber } from '../books/give-number.js';
import { symbolOf } from '../books/symbols.js';
import { Document } from '../document.entity.js';
import type { IssuedColumns } from '../document.repository.js';
import { checkAddressed, checkIssueDay } from '../document.rules.js';
import { SettleDraftSubject, checkSince } from '../life/draft-subject.js';
import { DraftListeners } from '../life/draft-listeners.js';
import { IssueListeners } from '../life/issue-listeners.js';
import type { StandingDocument } from '../life/standing-document.js';
import { TakeDocumentStep } from '../life/take-step.js';
import { DRAFT_APPROVAL, issuedUnapproved } from '../life/withheld.js';
import { PaperMaker } from '../prints/make-paper.js';

/** Issues a paper: number, day, the printed file and whoever listens, in one transaction. All of it happens, or nothing. */
@Injectable()
export class IssueDraft {
  constructor(
    private readonly step: TakeDocumentStep,
    private readonly subjects: SettleDraftSubject,
    private readonly maker: PaperMaker,
    private readonly listeners: IssueListeners,
    private readonly drafted: DraftListeners,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, DOCUMENT.*, PERMISSION.MISSING, SEALED.TEXT_NAMES_PERSON, PAPER.*, FILE.STORE_AWAY; and what a listener refuses with */
  async run(actor: Actor, id: string, { version, issuedOn, number }: IssueDraftRequest): Promise<TakenDocumentStep> {
    await this.maker.warm(actor.officeId, id);
    return this.step.run(
      actor,
      id,
      'issue',
      version,
      async (tx, document, acting) => {
        await this.check(tx, acting, document, issuedOn);
        const approved = !issuedUnapproved(document);
        // Issued without having been approved: issuing approves it.
        if (!approved) await checkTwoPeople(tx, acting, DRAFT_APPROVAL, [document.createdBy], documentPermissions);
        const numbered = await this.number(tx, actor.officeId, document, issuedOn, number ?? null);
        const approval = approved ? {} : { approvedOn: issuedOn, approvedBy: actor.accountId };
        const columns = { ...numbered, ...approval, state: 'issued' as const, returnedReason: null };
        // Written before it is printed, for the printed paper has the number and the day in it.
        await tx.update(Document, { officeId: actor.officeId, id }, columns);
        if (document.paper) await this.drafted.tell(tx, acting, { id, paper: document.paper, petitionId: document.petitionId, receptionId: document.receptionId });
        return { columns: { ...columns, ...(await this.maker.keep(tx, acting, id)) } };
      },
      (tx, _document, acting) => this.listeners.tell(tx, acting, id),
    );
  }

  private async check(tx: EntityManager, actor: Actor, document: StandingDocument, issuedOn: PlainDate): Promise<void> {
    if (!document.paper) throw new Error(`paper ${document.id} is prepared as nothing`);
    checkIssueDay(issuedOn, this.clock.today(), document.answerDueOn);
    checkAddressed(document);
    if (document.approvedOn && issuedOn < document.approvedOn)
      throw new Refusal(documentErrors, 'DOCUMENT.BEFORE_SUBJECT', { issuedOn: formatDay(issuedOn), subject: 'việc duyệt', on: formatDay(document.approvedOn) });
    checkSince(issuedOn, await this.subjects.run(tx, actor, document.paper, subjectOf(document)));
  }

  private async number(tx: EntityManager, officeId: string, { paper, kind }: StandingDocument, issuedOn: PlainDate, typed: number | null): Promise<IssuedColumns> {
    const year = yearOf(issuedOn);
    // What is signed in front of the citizen gets a number only when somebody writes one on it.
    if (!paper || (typed === null && KINDS_WITHOUT_NUMBER.includes(kind))) return { number: null, symbol: null, bookId: null, year, issuedOn };
    const symbol = await symbolOf(tx, officeId, paper);
    const given = typed === null ? await giveNumber(tx, officeId, symbol, year) : await noteNumber(tx, officeId, symbol, year, typed);
    return { ...given, symbol, year, issuedOn };
  }
}

/** The one record a draft was made from; the others follow from it. */
function subjectOf({ aboutDocumentId, receptionId, petitionId, leaderDayId, matterId }: StandingDocument) {
  if (aboutDocumentId) return { aboutDocumentId };
  if (receptionId) return { receptionId };
  if (petitionId) return { petitionId };
  return leaderDayId ? { leaderDayId, matterId } : { matterId };
}
