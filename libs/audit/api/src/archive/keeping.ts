import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable, type StreamableFile } from '@nestjs/common';
import { type AuditArchiveRow, type AuditKeeping, type AuditKeepingView, type ChangeAuditKeepingRequest, USUAL_KEEPING, auditErrors } from '@tiepdan/audit/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { type Actor, type PlainDate, addYears, platformErrors } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { AuditSettings } from '../audit.settings.js';
import type { Wording } from '../changes.js';
import { noteDeed } from '../chronicle.js';
import { OfficeTerms } from '../office-terms.js';
import { giveFile } from '../reading/audit-files.js';

type Kept = AuditKeeping & { readonly version: number };

const WORDING: Wording<AuditKeeping> = {
  usualYears: { label: 'Thời hạn giữ nhật ký', words: ({ usualYears }) => `${usualYears} năm` },
  sealedYears: { label: 'Thời hạn giữ nhật ký về danh tính giữ kín', words: ({ sealedYears }) => `${sealedYears} năm` },
};
/** An archive of the office: the file itself, or the signature beside it. */
export const ARCHIVE_PARTS = ['file', 'signature'] as const;
export type ArchivePart = (typeof ARCHIVE_PARTS)[number];

/** How long the audit is kept, what has gone into archives, and the archives themselves (docs/adr/0036). */
@Injectable()
export class AuditKeepingBook {
  constructor(
    private readonly database: Database,
    private readonly office: OfficeTerms,
    private readonly settings: AuditSettings,
    private readonly clock: Clock,
  ) {}

  view(actor: Actor): Promise<AuditKeepingView> {
    return this.database.read(async (manager) => {
      const kept = await keepingOf(manager, actor.officeId);
      const { oldestOn, sealedOn } = await oldestIn(manager, actor.officeId);
      const next = [oldestOn && addYears(oldestOn, kept.usualYears), sealedOn && addYears(sealedOn, kept.sealedYears)].filter((day) => day !== null).toSorted();
      return {
        ...kept,
        oldestOn: [oldestOn, sealedOn].filter((day) => day !== null).toSorted()[0] ?? null,
        nextOn: next[0] && next[0] < this.clock.today() ? this.clock.today() : (next[0] ?? null),
        archives: await archivesOf(manager, actor.officeId),
        mayChange: actor.permissions.has('audit.keep'),
        mayExport: actor.permissions.has('audit.export'),
      };
    });
  }

  /** Longer from now on, or shorter again, never below the usual. @throws Refusal RECORD.CHANGED_MEANWHILE, AUDIT.SEALED_SHORTER */
  async change(actor: Actor, { version, usualYears, sealedYears }: ChangeAuditKeepingRequest): Promise<AuditKeepingView> {
    if (sealedYears < usualYears) {
      const { message } = new Refusal(auditErrors, 'AUDIT.SEALED_SHORTER');
      throw new Refusal(auditErrors, 'AUDIT.SEALED_SHORTER', {}, [{ path: 'sealedYears', rule: 'AUDIT.SEALED_SHORTER', message }]);
    }
    await this.office.change<AuditKeeping, Kept>(actor, {
      version,
      read: (tx) => keepingOf(tx, actor.officeId),
      write: (tx) =>
        tx.query(
          `INSERT INTO audit_retention (office_id, kept, years) VALUES ($1, 'usual', $2), ($1, 'sealed', $3) ON CONFLICT (office_id, kept) DO UPDATE SET years = excluded.years`,
          [actor.officeId, usualYears, sealedYears],
        ),
      wording: WORDING,
    });
    return this.view(actor);
  }

  /** An archive, or the signature beside it, with a note in the audit. @throws Refusal RECORD.NOT_FOUND, AUDIT.ARCHIVE_ELSEWHERE */
  async give(actor: Actor, id: string, part: ArchivePart): Promise<StreamableFile> {
    const [found] = await this.database.read((manager) =>
      manager.query<{ name: string }[]>(`SELECT file_name AS name FROM audit_archive WHERE office_id = $1 AND id = $2`, [actor.officeId, id]),
    );
    if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    const name = part === 'file' ? found.name : `${found.name}.sig`;
    const bytes = await readFile(path.join(this.settings.archiveFolder, name)).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new Refusal(auditErrors, 'AUDIT.ARCHIVE_ELSEWHERE', { name }) : error;
    });
    await this.database.write((tx) => noteDeed(tx, { ...actor, action: 'audit.exported', actorId: actor.accountId, details: { file: name } }));
    return giveFile(name, part === 'file' ? 'application/x-ndjson' : 'text/plain; charset=utf-8', bytes);
  }
}

/** What holds for an office. Two numbers are all there is, so they are their own version. */
async function keepingOf(manager: EntityManager, officeId: string): Promise<Kept> {
  const [set] = await manager.query<{ usualYears: number | null; sealedYears: number | null }[]>(
    `SELECT max(years) FILTER (WHERE kept = 'usual')::int AS "usualYears", max(years) FILTER (WHERE kept = 'sealed')::int AS "sealedYears" FROM audit_retention WHERE office_id = $1`,
    [officeId],
  );
  const usualYears = set?.usualYears ?? USUAL_KEEPING.usualYears;
  const sealedYears = Math.max(set?.sealedYears ?? USUAL_KEEPING.sealedYears, usualYears);
  return { usualYears, sealedYears, version: set?.usualYears || set?.sealedYears ? usualYears * 1000 + sealedYears : 0 };
}

/** Days, as they are in the office, of the oldest records that stand in the database. */
async function oldestIn(manager: EntityManager, officeId: string): Promise<{ oldestOn: PlainDate | null; sealedOn: PlainDate | null }> {
  const oldest = (which: string) =>
    `(SELECT (r.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text FROM audit_record r WHERE r.office_id = $1 AND r.action <> 'audit.archived' AND r.action ${which} 'sealed-%' ORDER BY r.at, r.id LIMIT 1)`;
  const [found] = await manager.query<{ oldestOn: PlainDate | null; sealedOn: PlainDate | null }[]>(`SELECT ${oldest('NOT LIKE')} AS "oldestOn", ${oldest('LIKE')} AS "sealedOn"`, [officeId]);
  return found ?? { oldestOn: null, sealedOn: null };
}

async function archivesOf(manager: EntityManager, officeId: string): Promise<AuditArchiveRow[]> {
  const rows = await manager.query<(Omit<AuditArchiveRow, 'madeAt'> & { readonly madeAt: Date })[]>(
    `SELECT id, through_day::text AS "throughDay", records, encode(file_hash, 'hex') AS hash, made_at AS "madeAt" FROM audit_archive WHERE office_id = $1 ORDER BY through_day DESC, id DESC LIMIT 500`,
    [officeId],
  );
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }));
}
