import { Injectable } from '@nestjs/common';
import { PAPERS, type PaperCode, type PaperList, type PaperRow, type PaperView, type TemplateVersion } from '@tiepdan/paper/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { systemTemplate } from './defaults/index.js';
import { PdfMaker } from './pdf/pdf-maker.js';

interface StateRow {
  readonly code: PaperCode;
  readonly version: number | null;
  readonly own: boolean | null;
  readonly since: Date | null;
  readonly byName: string | null;
  readonly versions: number;
  readonly revision: number;
}
type VersionRow = Omit<TemplateVersion, 'createdAt' | 'size'> & { readonly createdAt: Date; readonly size: string; readonly sha256: Buffer };

const NOTHING_KEPT = { version: null, own: null, since: null, byName: null, versions: 0, revision: 0 } as const;

/** Reads papers with their templates. */
@Injectable()
export class PaperQueries {
  constructor(
    private readonly database: Database,
    private readonly pdf: PdfMaker,
  ) {}

  /** Every paper, in the order of the table. */
  async list(actor: Actor): Promise<PaperList> {
    const states = await this.states(actor.officeId);
    return { papers: (Object.keys(PAPERS) as PaperCode[]).map((code) => rowOf(code, states.get(code))), pdf: this.pdf.available };
  }

  async one(actor: Actor, code: PaperCode): Promise<PaperView> {
    const [states, versions] = await Promise.all([this.states(actor.officeId), this.versions(actor.officeId, code)]);
    const state = states.get(code);
    const { sha256 } = await systemTemplate(code);
    // With nothing chosen it is the system's newest that is used, when it has been kept.
    const templates = versions.map(({ sha256: its, size, createdAt, ...version }) => ({
      ...version,
      size: Number(size),
      createdAt: createdAt.toISOString(),
      inForce: version.inForce || (state?.version == null && version.origin === 'system' && its.equals(sha256)),
    }));
    return { ...rowOf(code, state), templates, pdf: this.pdf.available, revision: state?.revision ?? 0 };
  }

  private async states(officeId: string): Promise<Map<PaperCode, StateRow>> {
    const rows = await this.database.read((manager) =>
      manager.query<StateRow[]>(
        `SELECT codes.code, t.version, t.origin = 'office' AS own, f.changed_at AS since, a.full_name AS "byName", coalesce(f.revision, 0) AS revision,
           (SELECT count(*)::int FROM paper_template v WHERE v.office_id = $1 AND v.code = codes.code) AS versions
         FROM (SELECT code FROM paper_template WHERE office_id = $1 UNION SELECT code FROM paper_in_force WHERE office_id = $1) codes
         LEFT JOIN paper_in_force f ON f.office_id = $1 AND f.code = codes.code
         LEFT JOIN paper_template t ON t.office_id = $1 AND t.id = f.template_id
         LEFT JOIN account a ON a.office_id = $1 AND a.id = f.changed_by`,
        [officeId],
      ),
    );
    return new Map(rows.map((row) => [row.code, row]));
  }

  private versions(officeId: string, code: PaperCode): Promise<VersionRow[]> {
    return this.database.read((manager) =>
      manager.query<VersionRow[]>(
        `SELECT t.id, t.version, t.origin, t.name, t.note, t.sha256, s.size, t.created_at AS "createdAt", a.full_name AS "createdByName",
           coalesce(f.template_id = t.id, false) AS "inForce"
         FROM paper_template t
         JOIN stored_file s ON s.office_id = t.office_id AND s.id = t.file_id
         LEFT JOIN paper_in_force f ON f.office_id = t.office_id AND f.code = t.code
         LEFT JOIN account a ON a.office_id = t.office_id AND a.id = t.created_by
         WHERE t.office_id = $1 AND t.code = $2 ORDER BY t.version DESC LIMIT 200`,
        [officeId, code],
      ),
    );
  }
}

function rowOf(code: PaperCode, state: StateRow | undefined): PaperRow {
  const { version, own, since, byName, versions } = state ?? NOTHING_KEPT;
  return { code, version, own: own ?? false, since: since?.toISOString() ?? null, byName, versions };
}
