import { Injectable } from '@nestjs/common';
import { type DocumentPaper, type DraftSubject, documentErrors } from '@tiepdan/document/contract';
import { SettleMatter } from '@tiepdan/matter/api';
import { PAPERS, PAPER_SUBJECTS, type PaperSubject } from '@tiepdan/paper/contract';
import { type Actor, type PlainDate, formatDay } from '@tiepdan/platform/contract';
import { Clock, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { activePetition } from '../document.subject.js';

/** The record a paper is made from, and all that it hangs on. */
export interface SettledSubject {
  readonly kind: PaperSubject;
  readonly id: string;
  readonly petitionId: string | null;
  readonly receptionId: string | null;
  readonly leaderDayId: string | null;
  readonly matterId: string | null;
  readonly aboutDocumentId: string | null;
  /** No paper about it is dated before this day; null for a matter, and a day that is still to come. */
  readonly since: PlainDate | null;
}

const NOTHING = { petitionId: null, receptionId: null, leaderDayId: null, matterId: null, aboutDocumentId: null, since: null };

/** Settles what a draft is made from, and holds it against cancellation until the caller's transaction ends. */
@Injectable()
export class SettleDraftSubject {
  constructor(
    private readonly matters: SettleMatter,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal DOCUMENT.SUBJECT_MISSING, SUBJECTS_MANY, UNKNOWN_*, PETITION_OF_OTHER_MATTER, PAPER_NOT_FOR_SUBJECT, WRONG_SLIP; MATTER.UNKNOWN */
  async run(tx: EntityManager, actor: Actor, paper: DocumentPaper, request: DraftSubject): Promise<SettledSubject> {
    const named = [request.petitionId, request.receptionId, request.leaderDayId, request.aboutDocumentId].filter(Boolean);
    if (named.length > 1) throw new Refusal(documentErrors, 'DOCUMENT.SUBJECTS_MANY');
    const subject = await this.settle(tx, actor, paper, request);
    checkServes(paper, subject.kind);
    return subject;
  }

  private async settle(tx: EntityManager, actor: Actor, paper: DocumentPaper, request: DraftSubject): Promise<SettledSubject> {
    const { officeId } = actor;
    if (request.petitionId) return ofPetition(tx, officeId, paper, request.petitionId, request.matterId);
    if (request.receptionId) return ofReception(tx, officeId, request.receptionId);
    if (request.aboutDocumentId) return ofDocument(tx, officeId, request.aboutDocumentId);
    const matter = request.matterId ? await this.matters.run(tx, actor, { matterId: request.matterId }, this.clock.today()) : null;
    if (request.leaderDayId) return ofLeaderDay(tx, officeId, request.leaderDayId, matter?.id ?? null);
    if (!matter) throw new Refusal(documentErrors, 'DOCUMENT.SUBJECT_MISSING');
    return { ...NOTHING, kind: 'matter', id: matter.id, matterId: matter.id };
  }
}

/** @throws Refusal DOCUMENT.PAPER_NOT_FOR_SUBJECT */
export function checkServes(paper: DocumentPaper, kind: PaperSubject): void {
  const subjects: readonly PaperSubject[] = PAPERS[paper].subjects;
  if (subjects.includes(kind)) return;
  throw new Refusal(documentErrors, 'DOCUMENT.PAPER_NOT_FOR_SUBJECT', {
    paper: PAPERS[paper].label,
    subject: PAPER_SUBJECTS[kind].toLowerCase(),
    subjects: subjects.map((each) => PAPER_SUBJECTS[each].toLowerCase()).join(', '),
  });
}

/** A paper about something is not dated before it. @throws Refusal DOCUMENT.BEFORE_SUBJECT */
export function checkSince(issuedOn: PlainDate, subject: SettledSubject): void {
  if (!subject.since || issuedOn >= subject.since) return;
  const words = { issuedOn: formatDay(issuedOn), subject: PAPER_SUBJECTS[subject.kind].toLowerCase(), on: formatDay(subject.since) };
  const { message } = new Refusal(documentErrors, 'DOCUMENT.BEFORE_SUBJECT', words);
  throw new Refusal(documentErrors, 'DOCUMENT.BEFORE_SUBJECT', words, [{ path: 'issuedOn', rule: 'since', message }]);
}

async function ofPetition(tx: EntityManager, officeId: string, paper: DocumentPaper, id: string, matterId?: string | null): Promise<SettledSubject> {
  const petition = await activePetition(tx, officeId, id);
  if (matterId && matterId !== petition.matterId) throw new Refusal(documentErrors, 'DOCUMENT.PETITION_OF_OTHER_MATTER');
  // A denunciation has a slip of its own, which names no sender (Luật Tố cáo Đ.56).
  if (paper === 'forwarding' && petition.kind === 'denunciation') throw new Refusal(documentErrors, 'DOCUMENT.WRONG_SLIP');
  return { ...NOTHING, kind: 'petition', id, petitionId: id, matterId: petition.matterId, since: petition.receivedOn };
}

async function ofReception(tx: EntityManager, officeId: string, id: string): Promise<SettledSubject> {
  const [found] = await tx.query<{ matterId: string | null; petitionId: string | null; on: PlainDate }[]>(
    `SELECT matter_id AS "matterId", petition_id AS "petitionId", received_on::text AS on FROM reception
     WHERE office_id = $1 AND id = $2 AND status = 'active' FOR SHARE`,
    [officeId, id],
  );
  if (!found) throw new Refusal(documentErrors, 'DOCUMENT.UNKNOWN_RECEPTION');
  return { ...NOTHING, kind: 'reception', id, receptionId: id, matterId: found.matterId, since: found.on };
}

/** An invitation goes out before the day it invites to, so a leader's day that is still to come holds nothing back. */
async function ofLeaderDay(tx: EntityManager, officeId: string, id: string, matterId: string | null): Promise<SettledSubject> {
  const [found] = await tx.query<{ id: string }[]>(`SELECT id FROM leader_day WHERE office_id = $1 AND id = $2 AND status = 'active' FOR SHARE`, [officeId, id]);
  if (!found) throw new Refusal(documentErrors, 'DOCUMENT.UNKNOWN_LEADER_DAY');
  return { ...NOTHING, kind: 'leader-day', id, leaderDayId: id, matterId };
}

async function ofDocument(tx: EntityManager, officeId: string, id: string): Promise<SettledSubject> {
  const [found] = await tx.query<(Pick<SettledSubject, 'petitionId' | 'receptionId' | 'leaderDayId' | 'matterId'> & { on: PlainDate })[]>(
    `SELECT petition_id AS "petitionId", NULL AS "receptionId", leader_day_id AS "leaderDayId", matter_id AS "matterId", issued_on::text AS on
     FROM document WHERE office_id = $1 AND id = $2 AND status = 'active' AND state = 'issued' FOR SHARE`,
    [officeId, id],
  );
  if (!found) throw new Refusal(documentErrors, 'DOCUMENT.UNKNOWN_DOCUMENT');
  const { on, ...hangs } = found;
  return { ...NOTHING, ...hangs, kind: 'document', id, aboutDocumentId: id, since: on };
}
