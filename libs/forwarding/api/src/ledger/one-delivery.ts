import { Injectable } from '@nestjs/common';
import { PeopleInHistory } from '@tiepdan/citizen/api';
import { StoredFiles } from '@tiepdan/file/api';
import type { AnswerView, DeliveryView, EnclosedFile, UrgeView } from '@tiepdan/forwarding/contract';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { VISIBLE_DELIVERIES } from '../forwarding.policy.js';
import { type StoredRow, deliveryRow } from './delivery-rows.js';
import { DeliveryQueries } from './delivery.queries.js';
import { LEDGER_COLUMNS, LEDGER_FROM } from './delivery-sql.js';

type Rest = Omit<DeliveryView, keyof StoredRow | 'late' | 'lateDays' | 'actions' | 'enclosures' | 'answers' | 'urges'>;
type StoredView = StoredRow & Rest;

/** A file as it is stored beside a record; a sealed one has its name with its content. */
export type ListedFile = Omit<EnclosedFile, 'name'> & { readonly name: string | null };

/** One delivery with everything that became of it. */
@Injectable()
export class OneDelivery {
  constructor(
    private readonly database: Database,
    private readonly queries: DeliveryQueries,
    private readonly files: StoredFiles,
    private readonly people: PeopleInHistory,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND */
  async read(actor: Actor, id: string): Promise<DeliveryView> {
    const reading = await this.queries.reading(actor);
    const view = await this.database.read(async (manager) => {
      const stored = await storedView(manager, actor.officeId, id);
      const [enclosures, answers, urges] = [await enclosuresOf(manager, actor.officeId, id), await this.answers(manager, actor.officeId, id), await urgesOf(manager, actor.officeId, id)];
      return { ...stored, ...deliveryRow(stored, reading), enclosures, answers, urges };
    });
    return this.people.said(actor.officeId, view, view);
  }

  /** The answers of a delivery, newest first, with the names of their files. */
  async answers(manager: EntityManager, officeId: string, deliveryId: string): Promise<AnswerView[]> {
    const rows = await manager.query<(Omit<AnswerView, 'files'> & { files: ListedFile[] })[]>(ANSWERS_SQL, [officeId, deliveryId]);
    return Promise.all(rows.map(async (row) => ({ ...row, enteredAt: new Date(row.enteredAt).toISOString(), files: await this.named(officeId, row.files) })));
  }

  private named(officeId: string, files: readonly ListedFile[]): Promise<EnclosedFile[]> {
    return Promise.all(files.map(async (file) => ({ ...file, name: file.name ?? (await this.nameOf(officeId, file.fileId)) })));
  }

  /** A sealed file has its name with its content; one that is being sealed has none yet. */
  private async nameOf(officeId: string, fileId: string): Promise<string> {
    try {
      return (await this.files.open(officeId, fileId)).name ?? SEALED_FILE;
    } catch (error) {
      if (error instanceof Refusal) return SEALED_FILE;
      throw error;
    }
  }
}

const SEALED_FILE = 'Tệp giữ bí mật';

const FILE_SQL = `jsonb_build_object('fileId', s.id, 'name', f.name, 'size', s.size, 'mediaType', s.media_type)`;

const ANSWERS_SQL = `SELECT a.id, a.delivery_id AS "deliveryId", a.version, a.status, a.side, a.symbol, a.dated_on::text AS "datedOn", a.received_on::text AS "receivedOn",
    a.result, a.resolved_on::text AS "resolvedOn", a.summary, a.withdraw_reason AS "withdrawReason", c.full_name AS "enteredByName", a.entered_at AS "enteredAt",
    (SELECT coalesce(jsonb_agg(${FILE_SQL} ORDER BY f.position), '[]') FROM answer_file f JOIN stored_file s ON s.office_id = f.office_id AND s.id = f.file_id
     WHERE f.office_id = a.office_id AND f.answer_id = a.id) AS files
  FROM answer a JOIN account c ON c.office_id = a.office_id AND c.id = a.entered_by
  WHERE a.office_id = $1 AND a.delivery_id = $2 ORDER BY a.id DESC`;

export function enclosuresOf(manager: EntityManager, officeId: string, deliveryId: string): Promise<EnclosedFile[]> {
  return manager.query(
    `SELECT s.id AS "fileId", f.name, s.size::float8 AS size, s.media_type AS "mediaType"
     FROM delivery_enclosure f JOIN stored_file s ON s.office_id = f.office_id AND s.id = f.file_id
     WHERE f.office_id = $1 AND f.delivery_id = $2 ORDER BY f.position`,
    [officeId, deliveryId],
  );
}

function urgesOf(manager: EntityManager, officeId: string, deliveryId: string): Promise<UrgeView[]> {
  return manager.query(
    `SELECT u.id, u.rung, u.ordinal, CASE WHEN ud.status = 'cancelled' THEN 'dropped' ELSE u.state END AS state, u.taken_on::text AS "on",
            u.document_id AS "documentId", ud.number || '/' || ud.symbol AS "documentNumber", c.full_name AS "byName", u.note
     FROM urge u JOIN account c ON c.office_id = u.office_id AND c.id = u.taken_by
       LEFT JOIN document ud ON ud.office_id = u.office_id AND ud.id = u.document_id
     WHERE u.office_id = $1 AND u.delivery_id = $2 ORDER BY u.created_at DESC, u.id DESC`,
    [officeId, deliveryId],
  );
}

async function storedView(manager: EntityManager, officeId: string, id: string): Promise<StoredView> {
  const [found] = await manager.query<StoredView[]>(
    `SELECT ${LEDGER_COLUMNS}, coalesce(m.sealed, false) AS sealed, sender.full_name AS "sentByName", v.send_note AS "sendNote",
            coalesce(receiver.agency_id IS NOT NULL, false) AS "receivedByAgency", v.due_why AS "dueWhy",
            coalesce(returner.agency_id IS NOT NULL, false) AS "returnByAgency", v.return_accepted_on::text AS "returnAcceptedOn",
            v.closed_on::text AS "closedOn", v.close_reason AS "closeReason", v.told_how AS "toldHow"
     ${LEDGER_FROM}
       LEFT JOIN account sender ON sender.office_id = v.office_id AND sender.id = v.sent_by
       LEFT JOIN account receiver ON receiver.office_id = v.office_id AND receiver.id = v.received_by
       LEFT JOIN account returner ON returner.office_id = v.office_id AND returner.id = v.returned_by
     WHERE ${VISIBLE_DELIVERIES} AND v.id = $2`,
    [officeId, id],
  );
  if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  return found;
}
