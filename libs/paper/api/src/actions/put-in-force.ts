import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type PaperCode, type PutInForceRequest, type TemplateChanged, paperErrors } from '@tiepdan/paper/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { changeInForce } from '../templates/template-in-use.js';

/** Puts an earlier version, or the system's own, in force again. Papers issued meanwhile stay as they are. */
@Injectable()
export class PutInForce {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal PAPER.UNKNOWN_TEMPLATE, PAPER.CHANGED_MEANWHILE */
  run(actor: Actor, code: PaperCode, { templateId, revision: seen }: PutInForceRequest): Promise<TemplateChanged> {
    return this.database.write(async (tx) => {
      const version = templateId ? await versionOf(tx, actor.officeId, code, templateId) : null;
      const revision = await changeInForce(tx, actor, code, seen, () => Promise.resolve(templateId ?? null));
      await this.chronicle.note(tx, { ...actor, action: 'template.put-in-force', actorId: actor.accountId, details: { code, version } });
      return { code, version, revision };
    });
  }
}

async function versionOf(tx: EntityManager, officeId: string, code: PaperCode, templateId: string): Promise<number> {
  const [row] = await tx.query<{ version: number }[]>(`SELECT version FROM paper_template WHERE office_id = $1 AND id = $2 AND code = $3`, [officeId, templateId, code]);
  if (!row) throw new Refusal(paperErrors, 'PAPER.UNKNOWN_TEMPLATE');
  return row.version;
}
