import { Injectable } from '@nestjs/common';
import { type Actor, PAGE_SIZE, type PlainDate, platformErrors } from '@tiepdan/platform/contract';
import { Conditions, Database, Refusal, decodeCursor, sightOf, toPage } from '@tiepdan/platform/api';
import {
  type DigestPage,
  type DigestRecordKind,
  type DigestSection,
  type DigestView,
  type ReminderPreferences,
  type UnreadDigests,
  digestHeading,
  sectionLabel,
} from '@tiepdan/reminder/contract';
import type { EntityManager } from 'typeorm';
import { OfficeTerms } from './digest/office-terms.js';
import { OWN_DIGESTS } from './reminder.policy.js';
import type { ReminderListQuery } from './reminder.body.js';
import { ReminderSettings } from './reminder.settings.js';

interface DigestRow {
  readonly id: string;
  readonly day: PlainDate;
  readonly sections: readonly DigestSection[];
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/** The words of each record of a digest, by its id. */
type Abouts = ReadonlyMap<string, string>;

@Injectable()
export class ReminderQueries {
  constructor(
    private readonly database: Database,
    private readonly offices: OfficeTerms,
    private readonly settings: ReminderSettings,
  ) {}

  /** The actor's digests, newest first. What a record is about is read now, so that a record sealed since says nothing. */
  list(actor: Actor, query: ReminderListQuery): Promise<DigestPage> {
    const limit = query.limit ?? PAGE_SIZE.usual;
    const where = new Conditions().and(OWN_DIGESTS.replace('$1', '?').replace('$2', '?'), actor.officeId, actor.accountId);
    const counted = { sql: where.sql, params: [...where.params] };
    const cursor = query.cursor ? decodeCursor(query.cursor) : null;
    if (cursor) where.and('(d.day, d.id) < (?::date, ?::uuid)', cursor.on, cursor.id);
    return this.database.snapshot(async (manager) => {
      const rows = await manager.query<DigestRow[]>(
        `SELECT d.id, d.day::text AS day, d.sections, d.created_at AS "createdAt", d.read_at AS "readAt"
         FROM digest d WHERE ${where.sql} ORDER BY d.day DESC, d.id DESC LIMIT ${where.param(limit + 1)}`,
        where.params,
      );
      const [{ total } = { total: 0 }] = await manager.query<{ total: number }[]>(
        `SELECT count(*)::int AS total FROM digest d WHERE ${counted.sql}`,
        counted.params,
      );
      const abouts = await this.abouts(manager, actor.officeId, rows);
      const seen = sightOf(actor) ? await seenOf(manager, actor.officeId, rows) : null;
      return toPage(
        rows,
        limit,
        total,
        (row) => ({ on: row.day, id: row.id }),
        (row) => toView(seen ? onlySeen(row, seen) : row, abouts),
      );
    });
  }

  async unread(actor: Actor): Promise<UnreadDigests> {
    const [{ count } = { count: 0 }] = await this.database.read((manager) =>
      manager.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM digest d WHERE ${OWN_DIGESTS} AND d.read_at IS NULL`, [
        actor.officeId,
        actor.accountId,
      ]),
    );
    return { count };
  }

  async preferences(actor: Actor): Promise<ReminderPreferences> {
    const [account] = await this.database.read((manager) =>
      manager.query<{ email: string | null; mailDigest: boolean }[]>(
        `SELECT email, mail_digest AS "mailDigest" FROM account WHERE office_id = $1 AND id = $2`,
        [actor.officeId, actor.accountId],
      ),
    );
    if (!account) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    const { digestAt } = await this.offices.of(actor.officeId);
    return { ...account, mailAvailable: this.settings.smtpUrl !== '', digestAt };
  }

  /** Sealed records have no words here: what a denunciation is about may tell who wrote it. */
  private async abouts(manager: EntityManager, officeId: string, rows: readonly DigestRow[]): Promise<Abouts> {
    const lines = rows.flatMap(({ sections }) => sections.flatMap((section) => section.lines));
    const ids = (record: string): string[] => [...new Set(lines.filter((line) => line.record === record).map(({ id }) => id))];
    const found = await manager.query<{ id: string; about: string }[]>(
      `SELECT p.id, p.summary AS about FROM petition p WHERE p.office_id = $1 AND p.id = ANY ($2::uuid[]) AND NOT p.sealed
       UNION ALL
       SELECT r.id, m.summary FROM reception r JOIN matter m ON m.office_id = r.office_id AND m.id = r.matter_id
       WHERE r.office_id = $1 AND r.id = ANY ($3::uuid[]) AND NOT m.sealed
       UNION ALL
       SELECT m.id, m.summary FROM matter m WHERE m.office_id = $1 AND m.id = ANY ($4::uuid[]) AND NOT m.sealed`,
      [officeId, ids('petition'), ids('reception'), ids('matter')],
    );
    return new Map(found.map(({ id, about }) => [id, about]));
  }
}

/** The tables of what a line may open that not everybody sees. */
const SEEN_IN: Partial<Readonly<Record<DigestRecordKind, string>>> = { petition: 'petition', reception: 'reception', matter: 'matter', document: 'document', conclusion: 'conclusion' };

/** Of the records in digests, those the request sees now: a digest may have been made when the account saw further. */
async function seenOf(manager: EntityManager, officeId: string, rows: readonly DigestRow[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(rows.flatMap(({ sections }) => sections.flatMap(({ lines }) => lines.map(({ id }) => id))))];
  const parts = Object.values(SEEN_IN).map((table) => `SELECT id FROM ${table} WHERE office_id = $1 AND id = ANY ($2::uuid[])`);
  const found = await manager.query<{ id: string }[]>(parts.join(' UNION ALL '), [officeId, ids]);
  return new Set(found.map(({ id }) => id));
}

/** What is left of a digest; a section of which a line is gone counts what is left, as its total was of more. */
function onlySeen(row: DigestRow, seen: ReadonlySet<string>): DigestRow {
  const sections = row.sections.flatMap((section) => {
    const lines = section.lines.filter(({ record, id }) => (record === 'opening' ? false : !(record in SEEN_IN) || seen.has(id)));
    if (!lines.length) return [];
    return lines.length === section.lines.length ? [section] : [{ ...section, lines, total: lines.length }];
  });
  return { ...row, sections };
}

function toView({ id, day, sections, createdAt, readAt }: DigestRow, abouts: Abouts): DigestView {
  return {
    id,
    day,
    heading: digestHeading(sections),
    sections: sections.map((section) => ({
      ...section,
      label: sectionLabel(section),
      lines: section.lines.map((line) => ({ ...line, about: abouts.get(line.id) ?? null })),
    })),
    createdAt: createdAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}
