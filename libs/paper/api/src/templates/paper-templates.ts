import { Injectable } from '@nestjs/common';
import { StoredFiles } from '@tiepdan/file/api';
import { FILE_KINDS } from '@tiepdan/file/contract';
import { PAPERS, type PaperCode, paperErrors } from '@tiepdan/paper/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { systemTemplate } from '../defaults/index.js';

/** The template an office uses for one paper now. */
export interface TemplateInForce {
  readonly templateId: string;
  readonly version: number;
}

/** How many templates are held in memory: they never change, and an office has a few. */
const HELD = 64;

/** Which template is in force, and its bytes. */
@Injectable()
export class PaperTemplates {
  private readonly held = new Map<string, Buffer>();

  constructor(
    private readonly database: Database,
    private readonly files: StoredFiles,
  ) {}

  /**
   * The template in force, for a paper that is to name it. The system's own is kept for the office when it is first asked for,
   * and again when it has changed: an issued paper always names the very bytes it was made with.
   */
  async current(tx: EntityManager, actor: Actor, code: PaperCode): Promise<TemplateInForce> {
    const [chosen] = await tx.query<TemplateInForce[]>(
      `SELECT t.id AS "templateId", t.version FROM paper_in_force f
       JOIN paper_template t ON t.office_id = f.office_id AND t.id = f.template_id
       WHERE f.office_id = $1 AND f.code = $2`,
      [actor.officeId, code],
    );
    return chosen ?? this.systemsOwn(tx, actor, code);
  }

  /** The bytes of what an office would print with now, kept or not. For looking, not for papers that name their template. */
  async bytesInForce(officeId: string, code: PaperCode): Promise<Buffer> {
    const [chosen] = await this.database.read((manager) =>
      manager.query<{ id: string | null }[]>(`SELECT template_id AS id FROM paper_in_force WHERE office_id = $1 AND code = $2`, [officeId, code]),
    );
    return chosen?.id ? this.bytes(officeId, code, chosen.id) : (await systemTemplate(code)).bytes;
  }

  /** @throws Refusal PAPER.UNKNOWN_TEMPLATE, FILE.* */
  async bytes(officeId: string, code: PaperCode, templateId: string): Promise<Buffer> {
    const key = `${officeId} ${code} ${templateId}`;
    const held = this.held.get(key);
    if (held) return held;
    const [row] = await this.database.read((manager) =>
      manager.query<{ fileId: string }[]>(`SELECT file_id AS "fileId" FROM paper_template WHERE office_id = $1 AND id = $2 AND code = $3`, [officeId, templateId, code]),
    );
    if (!row) throw new Refusal(paperErrors, 'PAPER.UNKNOWN_TEMPLATE');
    const bytes = await (await this.files.open(officeId, row.fileId)).bytes();
    this.hold(key, bytes);
    return bytes;
  }

  private hold(key: string, bytes: Buffer): void {
    this.held.set(key, bytes);
    const [oldest] = this.held.keys();
    if (this.held.size > HELD && oldest !== undefined) this.held.delete(oldest);
  }

  private async systemsOwn(tx: EntityManager, actor: Actor, code: PaperCode): Promise<TemplateInForce> {
    const { bytes, sha256 } = await systemTemplate(code);
    const known = await findSystems(tx, actor.officeId, code, sha256);
    if (known) return this.holdSystems(actor.officeId, code, bytes, known);
    // Two who print for the first time at once: the second waits here, and finds what the first has kept.
    await lockVersions(tx, actor.officeId, code);
    const meanwhile = await findSystems(tx, actor.officeId, code, sha256);
    if (meanwhile) return this.holdSystems(actor.officeId, code, bytes, meanwhile);
    const { id: fileId } = await this.files.keep(tx, actor, { bytes, name: `${code}.docx`, mediaType: FILE_KINDS.docx.mediaType });
    const written = await insertTemplate(tx, actor.officeId, { code, origin: 'system', sha256, fileId, name: PAPERS[code].label, note: null, createdBy: null });
    return this.holdSystems(actor.officeId, code, bytes, written);
  }

  /** So that who prints in the same transaction needs no second connection, to which a new version would not be visible yet. */
  private holdSystems(officeId: string, code: PaperCode, bytes: Buffer, template: TemplateInForce): TemplateInForce {
    this.hold(`${officeId} ${code} ${template.templateId}`, bytes);
    return template;
  }
}

async function findSystems(tx: EntityManager, officeId: string, code: PaperCode, sha256: Buffer): Promise<TemplateInForce | undefined> {
  const [row] = await tx.query<TemplateInForce[]>(
    `SELECT id AS "templateId", version FROM paper_template WHERE office_id = $1 AND code = $2 AND sha256 = $3 AND origin = 'system'`,
    [officeId, code, sha256],
  );
  return row;
}

/** Holds the versions of one paper until the transaction ends, so that they get their numbers one after the other. */
export async function lockVersions(tx: EntityManager, officeId: string, code: PaperCode): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('paper_template ' || $1 || ' ' || $2, 0))`, [officeId, code]);
}

/** What a new version is made of. */
export interface NewTemplate {
  readonly code: PaperCode;
  readonly origin: 'system' | 'office';
  readonly sha256: Buffer;
  readonly fileId: string;
  readonly name: string;
  readonly note: string | null;
  readonly createdBy: string | null;
}

/** Writes the next version of a paper's template; the caller holds the versions. */
export async function insertTemplate(tx: EntityManager, officeId: string, { code, origin, sha256, fileId, name, note, createdBy }: NewTemplate): Promise<TemplateInForce> {
  const [row] = await tx.query<TemplateInForce[]>(
    `INSERT INTO paper_template (office_id, code, version, origin, sha256, file_id, name, note, created_by)
     SELECT $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6, $7, $8 FROM paper_template WHERE office_id = $1 AND code = $2
     RETURNING id AS "templateId", version`,
    [officeId, code, origin, sha256, fileId, name, note, createdBy],
  );
  if (!row) throw new Error('no version was written');
  return row;
}
