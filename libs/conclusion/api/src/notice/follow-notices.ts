import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IssueListeners, LetterOwnFacts } from '@tiepdan/document/api';
import { type AnswerDue, OwnDues } from '@tiepdan/forwarding/api';
import type { PaperValues } from '@tiepdan/paper/contract';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { CONCLUSION_AROUND, SEALED_MATTERS_SQL } from '../conclusion-sql.js';
import { SealedWords } from '../sealed-words.js';

interface Row {
  readonly documentId: string;
  readonly sealedMatters: readonly string[];
  /** Whether it is about one matter, and not about the whole day. */
  readonly ofMatter: boolean;
  readonly tasks: readonly { readonly agency: string; readonly content: string; readonly dueOn: PlainDate }[];
}

/** What this domain says in its notices, and by when each body owes an answer to one: its earliest task that is still open. */
@Injectable()
export class FollowNotices implements OnModuleInit {
  constructor(
    private readonly dues: OwnDues,
    private readonly facts: LetterOwnFacts,
    private readonly issues: IssueListeners,
    private readonly words: SealedWords,
  ) {}

  onModuleInit(): void {
    this.dues.add(noticeDues);
    this.facts.add((on, officeId, ids) => this.values(on, officeId, ids));
    this.issues.addStanding((tx, actor, document, active) => (active ? this.dues.keep(tx, actor, document.id, 'Khôi phục thông báo kết luận') : Promise.resolve()));
  }

  /** The tasks of each notice as fields of its template. A notice about one matter says nothing of the others of the day. */
  private async values(on: EntityManager, officeId: string, ids: readonly string[]): Promise<Map<string, PaperValues>> {
    const rows = await on.query<Row[]>(
      `SELECT n.document_id AS "documentId", ${SEALED_MATTERS_SQL} AS "sealedMatters", c.matter_id IS NOT NULL AS "ofMatter",
              (SELECT coalesce(jsonb_agg(jsonb_build_object('agency', g.name, 'content', t.content, 'dueOn', t.due_on) ORDER BY t.ordinal), '[]')
               FROM conclusion_task t JOIN agency g ON g.office_id = t.office_id AND g.id = t.agency_id
               WHERE t.office_id = n.office_id AND t.document_id = n.document_id AND t.state <> 'withdrawn') AS tasks
       FROM conclusion_notice n JOIN conclusion c ON c.office_id = n.office_id AND c.id = n.conclusion_id ${CONCLUSION_AROUND}
       WHERE n.office_id = $1 AND n.document_id = ANY($2::uuid[])`,
      [officeId, ids],
    );
    const entries = rows.map(async ({ documentId, sealedMatters, ofMatter, tasks }): Promise<[string, PaperValues]> => {
      const said = await this.words.masked(on, officeId, sealedMatters, tasks);
      const lines = said.map(({ agency, content, dueOn }) => ({ agency, content: content.replace(/[.;\s]+$/, ''), dueOn: formatDay(dueOn) }));
      return [documentId, { tasks: lines, ...(ofMatter ? { matters: [] } : {}) }];
    });
    return new Map(await Promise.all(entries));
  }
}

/** By when each body owes an answer to a notice; null: it has nothing left to do. Of other papers nothing. */
export async function noticeDues(tx: EntityManager, officeId: string, documentId: string): Promise<ReadonlyMap<string, AnswerDue | null> | null> {
  const [notice] = await tx.query<{ on: PlainDate }[]>(
    `SELECT c.concluded_on::text AS on FROM conclusion_notice n JOIN conclusion c ON c.office_id = n.office_id AND c.id = n.conclusion_id
     WHERE n.office_id = $1 AND n.document_id = $2`,
    [officeId, documentId],
  );
  if (!notice) return null;
  const rows = await tx.query<{ agencyId: string; dueOn: PlainDate | null }[]>(
    `SELECT agency_id AS "agencyId", min(due_on) FILTER (WHERE state = 'open')::text AS "dueOn" FROM conclusion_task
     WHERE office_id = $1 AND document_id = $2 GROUP BY agency_id`,
    [officeId, documentId],
  );
  const why = `Theo hạn sớm nhất của nhiệm vụ giao tại kết luận ngày ${formatDay(notice.on)}.`;
  return new Map(rows.map(({ agencyId, dueOn }) => [agencyId, dueOn ? { dueOn, why } : null]));
}
