import { Injectable } from '@nestjs/common';
import { type DocumentPage, type DocumentQueue, type DocumentRow, type DocumentStep, type DraftRequest, type DraftStart, KIND_OF_PAPER } from '@tiepdan/document/contract';
import { type Actor, PAGE_SIZE, type PlainDate } from '@tiepdan/platform/contract';
import { Clock, Conditions, Database, decodeCursor, toPage } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { DocumentQueries } from '../document.queries.js';
import { VISIBLE_DOCUMENTS } from '../document.policy.js';
import { ROW_SQL, SUBJECT_SQL, linkSql } from '../document-sql.js';
import { LetterWords } from '../letters/letter-words.js';
import { AnswerDues } from './answer-dues.js';
import type { DraftListQuery } from './draft.body.js';
import { type SettledSubject, SettleDraftSubject } from './draft-subject.js';
import { mayDraft } from './may-draft.js';
import { withheldAmong } from './withheld.js';

/** A row as it is read: besides what a list shows, what it is ordered by and what the steps of two people ask for. */
type ReadDraft = Omit<DocumentRow, 'withheld'> & { readonly begun: string; readonly draftedById: string; readonly approvedOn: PlainDate | null };

/** Reads papers that are being prepared. */
@Injectable()
export class DraftQueries {
  constructor(
    private readonly database: Database,
    private readonly documents: DocumentQueries,
    private readonly subjects: SettleDraftSubject,
    private readonly words: LetterWords,
    private readonly dues: AnswerDues,
    private readonly clock: Clock,
  ) {}

  /** Papers without number, the newest first. */
  list(actor: Actor, query: DraftListQuery): Promise<DocumentPage> {
    const limit = query.limit ?? PAGE_SIZE.usual;
    const where = filter(actor, query);
    const [counted, countParams] = [where.sql, [...where.params]];
    const cursor = query.cursor ? decodeCursor(query.cursor) : null;
    if (cursor) where.and('(d.created_at::date, d.id) < (?::date, ?::uuid)', cursor.on, cursor.id);
    return this.database.read(async (manager) => {
      const rows = await manager.query<ReadDraft[]>(
        `SELECT ${ROW_SQL}, d.created_at::date::text AS begun, d.created_by AS "draftedById", d.approved_on::text AS "approvedOn" FROM document d ${SUBJECT_SQL}
         WHERE ${where.sql} ORDER BY d.created_at::date DESC, d.id DESC LIMIT ${where.param(limit + 1)}`,
        where.params,
      );
      const [{ total } = { total: 0 }] = await manager.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM document d WHERE ${counted}`, countParams);
      const page = toPage(rows, limit, total, ({ begun, id }) => ({ on: begun, id }), (row) => row);
      const withheld = await withheldAmong(manager, actor, page.items);
      return { ...page, items: page.items.map(({ begun: _begun, draftedById: _by, approvedOn: _on, ...row }, index) => ({ ...row, withheld: withheld[index] ?? [] })) };
    });
  }

  /** How many wait in each state. */
  async queue(actor: Actor): Promise<DocumentQueue> {
    const [queue] = await this.database.read((manager) =>
      manager.query<DocumentQueue[]>(
        `SELECT count(*) FILTER (WHERE state = 'draft')::int AS draft, count(*) FILTER (WHERE state = 'submitted')::int AS submitted,
                count(*) FILTER (WHERE state = 'approved')::int AS approved
         FROM document d WHERE ${VISIBLE_DOCUMENTS} AND d.status = 'active' AND d.state <> 'issued'`,
        [actor.officeId],
      ),
    );
    return queue ?? { draft: 0, submitted: 0, approved: 0 };
  }

  /** The steps of one paper, oldest first. @throws Refusal RECORD.NOT_FOUND */
  async steps(actor: Actor, id: string): Promise<DocumentStep[]> {
    await this.documents.one(actor, id);
    return this.database.read((manager) =>
      manager.query<DocumentStep[]>(
        `SELECT position, action, from_state AS from, to_state AS to, on_day::text AS on, reason, actor_name AS "actorName", recorded_at AS at
         FROM document_step WHERE office_id = $1 AND document_id = $2 ORDER BY position`,
        [actor.officeId, id],
      ),
    );
  }

  /** What a new draft starts from. @throws Refusal DOCUMENT.*, MATTER.UNKNOWN, PERMISSION.MISSING */
  start(actor: Actor, request: Omit<DraftRequest, 'recipientIds'>): Promise<DraftStart> {
    // In a transaction only because settling a subject holds it; nothing is written.
    return this.database.write(async (tx) => {
      mayDraft(actor, request.paper, request.receptionId ?? null);
      const subject = await this.subjects.run(tx, actor, request.paper, request);
      const usual = await this.words.of(tx, actor.officeId, request.paper, subject);
      const usualDue = await this.dues.of(tx, actor.officeId, { kind: KIND_OF_PAPER[request.paper], from: this.clock.today() }, subject.matterId);
      return { paper: request.paper, ...usual, answerDueOn: null, usualDue, existing: await existing(tx, actor.officeId, request, subject) };
    });
  }
}

/** Papers of this kind about the very same record. */
async function existing(tx: EntityManager, officeId: string, { paper }: Pick<DraftRequest, 'paper'>, { kind, id }: SettledSubject): Promise<DraftStart['existing']> {
  const column = { petition: 'petition_id', reception: 'reception_id', matter: 'matter_id', 'leader-day': 'leader_day_id', document: 'about_document_id', period: 'id', hearing: 'id' }[kind];
  const rows = await tx.query<{ link: DraftStart['existing'][number] }[]>(
    `SELECT ${linkSql('d')} AS link FROM document d WHERE d.office_id = $1 AND d.${column} = $2 AND d.paper = $3 AND d.status = 'active' ORDER BY d.id LIMIT 20`,
    [officeId, id, paper],
  );
  return rows.map(({ link }) => link);
}

function filter(actor: Actor, query: DraftListQuery): Conditions {
  return new Conditions()
    .and(VISIBLE_DOCUMENTS.replace('$1', '?'), actor.officeId)
    .and(`d.state <> 'issued'`)
    .and('d.status = ?', query.status ?? 'active')
    .and('d.state = ?', query.state)
    .and('d.paper = ?', query.paper)
    .and('d.created_by = ?', query.mine ? actor.accountId : null)
    .and('d.created_by = ?', query.draftedById)
    .and('d.petition_id = ?', query.petitionId)
    .and('d.matter_id = ?', query.matterId)
    .and('d.reception_id = ?', query.receptionId)
    .and('d.leader_day_id = ?', query.leaderDayId)
    .and('d.about_document_id = ?', query.aboutDocumentId);
}
