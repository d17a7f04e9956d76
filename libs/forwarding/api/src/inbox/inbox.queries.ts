import { Injectable } from '@nestjs/common';
import { SealedTexts } from '@tiepdan/citizen/api';
import { PAPER_SEALED_SQL } from '@tiepdan/document/api';
import type { MatterKind } from '@tiepdan/matter/contract';
import { INBOX_LISTS, type InboxAction, type InboxCounts, type InboxList, type InboxPage, type InboxRow, type InboxView } from '@tiepdan/forwarding/contract';
import { type Actor, PAGE_SIZE, platformErrors } from '@tiepdan/platform/contract';
import { Clock, Conditions, Database, Refusal, decodeCursor, encodeCursor, startsWith, wordsFit } from '@tiepdan/platform/api';
import { foldText } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { OWN_DELIVERIES } from '../forwarding.policy.js';
import { DOCUMENT_NUMBER_SQL } from '../held-delivery.js';
import { isLate } from '../ledger/delivery-rows.js';
import { OneDelivery, enclosuresOf } from '../ledger/one-delivery.js';
import type { InboxFilter } from './inbox.query.js';

/** What is selected for a receiving body; of the people of the matter nothing is. */
const COLUMNS = `v.id, v.version, v.state, ${DOCUMENT_NUMBER_SQL} AS "documentNumber", d.kind AS "documentKind", d.issued_on::text AS "issuedOn", d.summary,
  v.sent_on::text AS "sentOn", v.received_on::text AS "receivedOn", v.due_on::text AS "dueOn", v.answered_on::text AS "answeredOn", v.returned_on::text AS "returnedOn",
  coalesce(m.sealed, false) AS sealed, d.matter_id AS "matterId",
  (SELECT jsonb_build_object('rung', u.rung, 'ordinal', u.ordinal, 'on', u.taken_on, 'note', u.note) FROM urge u
   WHERE u.office_id = v.office_id AND u.delivery_id = v.id AND u.state = 'sent' AND u.rung <> 'report' ORDER BY u.created_at DESC, u.id DESC LIMIT 1) AS urged`;
const FROM = `FROM delivery v JOIN document d ON d.office_id = v.office_id AND d.id = v.document_id
  LEFT JOIN matter m ON m.office_id = d.office_id AND m.id = d.matter_id`;

type Stored = Omit<InboxRow, 'late'> & { readonly sealed: boolean; readonly matterId: string | null };
type StoredOne = Stored & { readonly matterKind: MatterKind | null; readonly officeName: string; readonly fileId: string | null; readonly readable: boolean; readonly returnReason: string | null; readonly closeReason: string | null };

/** The paper's own file of a delivery, for whoever may read it. */
export interface InboxPaper {
  readonly fileId: string;
  readonly documentNumber: string;
}

const WAITS = `v.state IN ('sent', 'received')`;
const LISTS: Readonly<Record<InboxList, string>> = {
  unopened: `v.state = 'sent'`,
  open: `${WAITS} AND v.due_on IS NOT NULL`,
  late: `${WAITS} AND v.due_on < ?::date`,
  answered: `v.state = 'answered'`,
  returned: `v.state = 'returned'`,
};

/** What a body was sent. Every query names the body; what was sent to another one does not exist. */
@Injectable()
export class InboxQueries {
  constructor(
    private readonly database: Database,
    private readonly one: OneDelivery,
    private readonly texts: SealedTexts,
    private readonly clock: Clock,
  ) {}

  /** Newest first; what is late, longest first. */
  async list(actor: Actor, query: InboxFilter): Promise<InboxPage> {
    const limit = query.limit ?? PAGE_SIZE.usual;
    const where = this.own(actor);
    if (query.list) where.and(LISTS[query.list], ...(query.list === 'late' ? [this.clock.today()] : []));
    if (query.q) words(where, query.q);
    const [counted, countParams] = [where.sql, [...where.params]];
    const [order, down] = query.list === 'late' || query.list === 'open' ? ['v.due_on', false] : ['v.sent_on', true];
    const cursor = query.cursor ? decodeCursor(query.cursor) : null;
    if (cursor) where.and(`(${order}, v.id) ${down ? '<' : '>'} (?::date, ?::uuid)`, cursor.on, cursor.id);
    return this.database.read(async (manager) => {
      const direction = down ? 'DESC' : 'ASC';
      const rows = await manager.query<(Stored & { place: string })[]>(
        `SELECT ${COLUMNS}, (${order})::text AS place ${FROM} WHERE ${where.sql} ORDER BY ${order} ${direction}, v.id ${direction} LIMIT ${where.param(limit + 1)}`,
        where.params,
      );
      const [{ total } = { total: 0 }] = await manager.query<{ total: number }[]>(`SELECT count(*)::int AS total ${FROM} WHERE ${counted}`, countParams);
      const kept = rows.slice(0, limit);
      const last = kept.at(-1);
      const items: InboxRow[] = [];
      for (const { place: _place, ...row } of kept) items.push(await this.shown(manager, actor, row));
      return { items, total, nextCursor: rows.length > limit && last ? encodeCursor({ on: last.place, id: last.id }) : null };
    });
  }

  async counts(actor: Actor): Promise<InboxCounts> {
    const where = this.own(actor);
    const today = where.param(this.clock.today());
    const lists = Object.keys(INBOX_LISTS) as InboxList[];
    const sums = lists.map((list) => `count(*) FILTER (WHERE ${LISTS[list].replace('?', today)})::int AS "${list}"`);
    const [counts] = await this.database.read((manager) => manager.query<InboxCounts[]>(`SELECT ${sums.join(', ')} ${FROM} WHERE ${where.sql}`, where.params));
    return counts ?? { unopened: 0, open: 0, late: 0, answered: 0, returned: 0 };
  }

  /** @throws Refusal RECORD.NOT_FOUND, for what was sent to another body as for nothing */
  async view(actor: Actor, id: string): Promise<InboxView> {
    return this.database.read(async (manager) => {
      const { matterKind, officeName, fileId, readable, returnReason, closeReason, ...stored } = await this.stored(manager, actor, id);
      const answers = await this.one.answers(manager, actor.officeId, id);
      return {
        ...(await this.shown(manager, actor, stored)),
        officeName,
        matterKind,
        hasPaper: fileId !== null && readable,
        // Of a sealed matter not even its own words are shown again: that they were masked would tell that a name was right.
        returnReason: stored.sealed && returnReason ? SAID : returnReason,
        closeReason: stored.sealed && closeReason ? SAID : closeReason,
        enclosures: stored.sealed ? [] : await enclosuresOf(manager, actor.officeId, id),
        answers: answers.filter(({ side }) => side === 'agency').map((answer) => (stored.sealed ? { ...answer, summary: SAID, symbol: answer.symbol && SAID, withdrawReason: answer.withdrawReason && SAID } : answer)),
        actions: actionsOf(actor, stored),
      };
    });
  }

  /** The paper as it was issued. One that names who denounced is not given out here. @throws Refusal RECORD.NOT_FOUND */
  async paper(actor: Actor, id: string): Promise<InboxPaper | null> {
    const { fileId, readable, documentNumber } = await this.database.read((manager) => this.stored(manager, actor, id));
    return fileId && readable ? { fileId, documentNumber } : null;
  }

  private async stored(manager: EntityManager, actor: Actor, id: string): Promise<StoredOne> {
    const where = this.own(actor).and('v.id = ?', id);
    const [found] = await manager.query<StoredOne[]>(
      `SELECT ${COLUMNS}, m.kind AS "matterKind", o.name AS "officeName", d.file_id AS "fileId", d.file_masked OR NOT ${PAPER_SEALED_SQL} AS readable,
              v.return_reason AS "returnReason", v.close_reason AS "closeReason"
       ${FROM} JOIN office o ON o.id = v.office_id WHERE ${where.sql}`,
      where.params,
    );
    if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return found;
  }

  private own(actor: Actor): Conditions {
    const where = new Conditions();
    // A condition without its value would be left out: nobody without a body has an inbox.
    if (!actor.agencyId) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return where.and(OWN_DELIVERIES.replace('$1', '?').replace('$2', '?'), actor.officeId, actor.agencyId);
  }

  private async shown(manager: EntityManager, actor: Actor, { sealed, matterId, ...row }: Stored): Promise<InboxRow> {
    const late = isLate(row, this.clock.today());
    return sealed ? { ...(await this.texts.mask(manager, actor.officeId, matterId, row)), late } : { ...row, late };
  }
}

/** What a body reads in place of words about a sealed matter. */
const SAID = '(nội dung được giữ bí mật)';

function actionsOf(actor: Actor, { state }: Pick<Stored, 'state'>): InboxAction[] {
  if (state !== 'sent' && state !== 'received') return [];
  const held: readonly (readonly [InboxAction, string])[] = [
    ['answer', 'forwarding.agency-answer'],
    ['return', 'forwarding.agency-return'],
  ];
  return held.filter(([, permission]) => actor.permissions.has(permission)).map(([action]) => action);
}

function words(where: Conditions, q: string): void {
  const number = /^(\d{1,8})(?:\/(.*))?$/.exec(q.trim());
  if (number) where.and('d.number = ?', Number(number[1])).and('fold(d.symbol) LIKE ?', number[2] ? startsWith(foldText(number[2])) : null);
  else where.and(wordsFit(where, 'd.summary_words', q) ?? 'false');
}
