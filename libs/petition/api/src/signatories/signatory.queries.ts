import { Injectable, StreamableFile } from '@nestjs/common';
import { OfficeSettings } from '@tiepdan/agency/api';
import { Chronicle } from '@tiepdan/audit/api';
import { SIGNATORY_PAGE, type SignatoryLine, type SignatoryList, signatoryErrors } from '@tiepdan/petition/contract';
import { type Actor, foldText, platformErrors } from '@tiepdan/platform/contract';
import { Conditions, Database, Refusal, contains } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { VISIBLE_PETITIONS, seesSealed } from '../petition.policy.js';
import type { SignatoryListQuery } from './signatory.body.js';

type Head = Omit<SignatoryList, 'items' | 'next' | 'fitting' | 'updatedAt' | 'joint'> & { readonly updatedAt: Date | null; readonly bookNumber: number; readonly bookYear: number };

const LINE = `s.line, s.full_name AS "fullName", s.birth_year AS "birthYear", s.paper_number AS "paperNumber", s.address`;

/** Reads the list of those who signed; a sealed one has no lines to read. */
@Injectable()
export class SignatoryQueries {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
    private readonly settings: OfficeSettings,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND */
  list(actor: Actor, petitionId: string, { q, after }: SignatoryListQuery): Promise<SignatoryList> {
    return this.database.read(async (manager) => {
      const { bookNumber: _number, bookYear: _year, updatedAt, ...head } = await this.head(manager, actor, petitionId);
      const { jointFrom } = await this.settings.of(actor.officeId, manager);
      const where = new Conditions().and('s.office_id = ?', actor.officeId).and('s.petition_id = ?', petitionId);
      if (q) where.and('fold(s.full_name) LIKE ? OR s.paper_number LIKE ?', contains(foldText(q)), contains(q.replace(/[\s.-]/g, '').toUpperCase()));
      const [{ fitting } = { fitting: 0 }] = await manager.query<{ fitting: number }[]>(
        `SELECT count(*)::int AS fitting FROM petition_signatory s WHERE ${where.sql}`,
        [...where.params],
      );
      where.and('s.line > ?', after);
      const items = await manager.query<SignatoryLine[]>(
        `SELECT ${LINE} FROM petition_signatory s WHERE ${where.sql} ORDER BY s.line LIMIT ${SIGNATORY_PAGE + 1}`,
        where.params,
      );
      const page = items.slice(0, SIGNATORY_PAGE);
      const next = items.length > SIGNATORY_PAGE ? (page.at(-1)?.line ?? null) : null;
      return { ...head, joint: head.signatoryCount >= jointFrom, updatedAt: updatedAt?.toISOString() ?? null, fitting, items: page, next };
    });
  }

  /** The whole list as .csv, noted in the audit record. @throws Refusal SIGNATORIES.SEALED, RECORD.NOT_FOUND */
  export(actor: Actor, petitionId: string): Promise<StreamableFile> {
    return this.database.write(async (tx) => {
      const { sealed, sealedId, bookNumber, bookYear } = await this.head(tx, actor, petitionId);
      if (sealed || sealedId) throw new Refusal(signatoryErrors, 'SIGNATORIES.SEALED');
      const lines = await tx.query<SignatoryLine[]>(`SELECT ${LINE} FROM petition_signatory s WHERE s.office_id = $1 AND s.petition_id = $2 ORDER BY s.line`, [
        actor.officeId,
        petitionId,
      ]);
      await this.chronicle.note(tx, { ...actor, action: 'petition.signatories-exported', actorId: actor.accountId, subject: 'petition', subjectId: petitionId, details: { petitionId, lines: lines.length } });
      const rows = [['STT', 'Họ và tên', 'Năm sinh', 'Số giấy tờ', 'Địa chỉ'], ...lines.map((one) => [one.line, one.fullName, one.birthYear, one.paperNumber, one.address])];
      const text = `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
      return new StreamableFile(Buffer.from(text), {
        type: 'text/csv; charset=utf-8',
        disposition: `attachment; filename="nguoi-ky-don-${bookNumber}-${bookYear}.csv"`,
      });
    });
  }

  private async head(manager: EntityManager, actor: Actor, petitionId: string): Promise<Head> {
    const [head] = await manager.query<Head[]>(
      `SELECT coalesce(l.line_count, 0) AS lines, p.signatory_count AS "signatoryCount", p.sealed, l.sealed_id AS "sealedId", l.updated_at AS "updatedAt",
              (SELECT jsonb_build_object('id', o.id, 'bookNumber', o.book_number, 'bookYear', o.book_year)
               FROM petition o JOIN petition_signatory_list w ON w.office_id = o.office_id AND w.petition_id = o.id
               WHERE l.petition_id IS NULL AND o.office_id = p.office_id AND o.id = p.split_from_id AND ($3 OR o.sealed = p.sealed)) AS whole,
              a.full_name AS "updatedByName", p.book_number AS "bookNumber", p.book_year AS "bookYear"
       FROM petition p LEFT JOIN petition_signatory_list l ON l.office_id = p.office_id AND l.petition_id = p.id
       LEFT JOIN account a ON a.office_id = l.office_id AND a.id = l.updated_by
       WHERE ${VISIBLE_PETITIONS} AND p.id = $2`,
      [actor.officeId, petitionId, seesSealed(actor)],
    );
    if (!head) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return head;
  }
}

/** A cell of the file: quoted, and never a formula for the program that opens it. */
function cell(value: string | number | null): string {
  const text = String(value ?? '');
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
