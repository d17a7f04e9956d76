import { Injectable, type StreamableFile } from '@nestjs/common';
import { AUDIT_EXPORTED_MOST, type AuditFormat, auditErrors } from '@tiepdan/audit/contract';
import { type Actor, formatCount } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { writeAnchors } from '../chain/anchor-lines.js';
import { KeepChain } from '../chain/keep-chain.js';
import { noteDeed } from '../chronicle.js';
import { auditCsv, auditXlsx, giveFile } from './audit-files.js';
import type { AuditListQuery } from './audit-list.query.js';
import { AuditQueries } from './audit.queries.js';
import { filterOf } from './note-search.js';

const MEDIA_TYPE = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const;

/** Gives audit records and anchors out as files; that it did is an audit record too. */
@Injectable()
export class ExportAudit {
  constructor(
    private readonly queries: AuditQueries,
    private readonly chain: KeepChain,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal AUDIT.TOO_MANY_TO_EXPORT */
  async run(actor: Actor, query: AuditListQuery, format: AuditFormat): Promise<StreamableFile> {
    const rows = await this.queries.all(actor, query, AUDIT_EXPORTED_MOST);
    if (rows.length > AUDIT_EXPORTED_MOST) throw new Refusal(auditErrors, 'AUDIT.TOO_MANY_TO_EXPORT', { most: formatCount(AUDIT_EXPORTED_MOST) });
    const bytes = format === 'xlsx' ? await auditXlsx(rows) : auditCsv(rows);
    const name = `nhat-ky-${this.clock.today()}.${format}`;
    await this.database.write((tx) => noteDeed(tx, { ...actor, action: 'audit.exported', actorId: actor.accountId, details: { file: name, rows: rows.length, filter: filterOf(query) } }));
    return giveFile(name, MEDIA_TYPE[format], bytes);
  }

  /** All anchors of the office and, as the last line, where the chain stands now. */
  async anchors(actor: Actor): Promise<StreamableFile> {
    await this.chain.link();
    const anchors = await this.database.read((manager) =>
      manager.query<{ day: string; seq: string; hash: string }[]>(
        `SELECT day::text AS day, seq::text AS seq, encode(hash, 'hex') AS hash FROM audit_anchor WHERE office_id = $1
         UNION ALL SELECT $2, seq::text, encode(hash, 'hex') FROM audit_chain WHERE office_id = $1 AND seq > 0 ORDER BY 1`,
        [actor.officeId, this.clock.today()],
      ),
    );
    const [office] = await this.database.read((manager) => manager.query<{ name: string }[]>(`SELECT name FROM office WHERE id = $1`, [actor.officeId]));
    const name = `moc-nhat-ky-${this.clock.today()}.txt`;
    await this.database.write((tx) => noteDeed(tx, { ...actor, action: 'audit.anchors-exported', actorId: actor.accountId, details: { file: name, lines: anchors.length } }));
    return giveFile(name, 'text/plain; charset=utf-8', Buffer.from(writeAnchors({ officeId: actor.officeId, officeName: office?.name ?? '', anchors })));
  }
}
