import { createHash } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { USUAL_KEEPING } from '@tiepdan/audit/contract';
import { type PlainDate, addDays, addYears, formatCount } from '@tiepdan/platform/contract';
import { Clock, Database, Jobs } from '@tiepdan/platform/api';
import { AuditSettings } from '../audit.settings.js';
import { KeepChain } from '../chain/keep-chain.js';
import { writePlaces } from '../chain/places.js';
import { type ArchivedRecord, writeArchive } from './archive-file.js';

/** Days of one archive at most, so that a file stays one that can be opened. */
const DAYS_AT_ONCE = 31;

interface DueOffice {
  readonly officeId: string;
  readonly usualBefore: PlainDate;
  readonly sealedBefore: PlainDate;
  /** The first day of what is due. */
  readonly firstDay: PlainDate;
}

/** What says where records went is never archived itself: the chain is walked by its word. */
const OLD = `r.office_id = $1 AND r.action <> 'audit.archived' AND r.at < (CASE WHEN r.action LIKE 'sealed-%' THEN $3::date ELSE $2::date END)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`;

/**
 * Moves records that are older than they are kept out of the database: whole days into a signed file, whose hash becomes a record of the
 * chain, and only then they are removed, by a function of the database that refuses whatever is not in an archive. Links stay, so the chain
 * can still be walked.
 */
@Injectable()
export class KeepRetention implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly chain: KeepChain,
    private readonly settings: AuditSettings,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'audit.retention', label: 'Chuyển nhật ký quá thời hạn giữ ra lưu trữ', everyMinutes: 60, run: () => this.run() });
  }

  /** One archive for each office that has something due. @returns what was moved, in a sentence */
  async run(): Promise<string | null> {
    await this.chain.link();
    const said: string[] = [];
    for (const office of await this.due()) {
      const moved = await this.archive(office);
      if (moved) said.push(`${moved.file}: ${formatCount(moved.records)} bản ghi`);
    }
    return said.length ? `Đã chuyển nhật ký ra lưu trữ. ${said.join('; ')}.` : null;
  }

  private async due(): Promise<DueOffice[]> {
    const offices = await this.database.read((manager) =>
      manager.query<{ officeId: string; usual: number; sealed: number }[]>(
        `SELECT c.office_id AS "officeId", coalesce(max(r.years) FILTER (WHERE r.kept = 'usual'), $1)::int AS usual, coalesce(max(r.years) FILTER (WHERE r.kept = 'sealed'), $2)::int AS sealed
         FROM audit_chain c LEFT JOIN audit_retention r ON r.office_id = c.office_id GROUP BY c.office_id`,
        [USUAL_KEEPING.usualYears, USUAL_KEEPING.sealedYears],
      ),
    );
    const found: DueOffice[] = [];
    for (const { officeId, usual, sealed } of offices) {
      const today = this.clock.today();
      const [usualBefore, sealedBefore] = [addYears(today, -usual), addYears(today, -Math.max(usual, sealed))];
      const [first] = await this.database.read((manager) =>
        manager.query<{ day: string }[]>(`SELECT (r.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS day FROM audit_record r WHERE ${OLD} ORDER BY r.at LIMIT 1`, [officeId, usualBefore, sealedBefore]),
      );
      if (first) found.push({ officeId, usualBefore, sealedBefore, firstDay: first.day });
    }
    return found;
  }

  private async archive({ officeId, usualBefore, sealedBefore, firstDay }: DueOffice): Promise<{ file: string; records: number } | null> {
    const end = [addDays(firstDay, DAYS_AT_ONCE), usualBefore].toSorted()[0] ?? usualBefore;
    const records = await this.database.read((manager) => manager.query<ArchivedRecord[]>(READ_OLD, [officeId, usualBefore, sealedBefore, end]));
    if (!records.length) return null;
    const through = addDays(end, -1);
    const places = writePlaces(records.map(({ seq }) => BigInt(seq)));
    const bytes = Buffer.from(writeArchive(officeId, through, records));
    const hash = createHash('sha256').update(bytes).digest();
    const file = `nhat-ky-${officeId}-${through}-${hash.toString('hex').slice(0, 8)}.jsonl`;
    await this.keep(file, bytes);
    await this.database.write((tx) => tx.query(`SELECT archive_audit($1, $2, $3::int8multirange, $4, $5, $6)`, [officeId, through, places, records.length, file, hash]));
    return { file, records: records.length };
  }

  /** The file and its signature are on the disk before anything is removed. */
  private async keep(file: string, bytes: Buffer): Promise<void> {
    await mkdir(this.settings.archiveFolder, { recursive: true });
    const { keyId, signature } = this.settings.sign(bytes);
    await this.store(`${file}.sig`, Buffer.from(`${keyId} ${signature}\n`));
    await this.store(file, bytes);
  }

  private async store(name: string, bytes: Buffer): Promise<void> {
    const place = path.join(this.settings.archiveFolder, name);
    const handle = await open(`${place}.part`, 'w', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(`${place}.part`, place);
  }
}

const READ_OLD = `
  SELECT l.seq::text AS seq, r.office_id::text AS "officeId", r.id::text AS id, r.action, r.subject_kind AS "subjectKind", r.subject_id::text AS "subjectId", r.actor_id::text AS "actorId",
    r.actor_name AS "actorName", r.actor_office_id::text AS "actorOfficeId", r.on_behalf_of::text AS "onBehalfOf", r.request_id AS "requestId", r.ip, r.user_agent AS "userAgent",
    r.reason, r.details::text AS details, (extract(epoch FROM r.at) * 1000000)::bigint::text AS micros
  FROM audit_record r JOIN audit_link l ON l.office_id = r.office_id AND l.record_id = r.id
  WHERE ${OLD} AND r.at < ($4::date)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' ORDER BY l.seq`;
