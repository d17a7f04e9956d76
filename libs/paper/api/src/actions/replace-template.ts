import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type ClaimedFile, StoredFiles } from '@tiepdan/file/api';
import { type PaperCode, type ReplaceTemplateRequest, type TemplateChanged, paperErrors } from '@tiepdan/paper/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { checkTemplate } from '../checks/check-template.js';
import { refuseFaulty } from '../checks/refuse-faulty.js';
import { type TemplateInForce, insertTemplate } from '../templates/paper-templates.js';
import { changeInForce } from '../templates/template-in-use.js';
import { UploadedTemplate } from '../templates/uploaded-template.js';

/** An uploaded file becomes the next version of a paper's template, and is used from now on. Versions before it stay. */
@Injectable()
export class ReplaceTemplate {
  constructor(
    private readonly database: Database,
    private readonly files: StoredFiles,
    private readonly uploaded: UploadedTemplate,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal PAPER.TEMPLATE_FAULTY, PAPER.CHANGED_MEANWHILE, PAPER.UNKNOWN_FILE, PAPER.TEMPLATE_TOO_LARGE, FILE.* */
  async run(actor: Actor, code: PaperCode, request: ReplaceTemplateRequest): Promise<TemplateChanged> {
    const bytes = await this.uploaded.bytes(actor, request.fileId);
    refuseFaulty(await checkTemplate(bytes, code));
    const sha256 = createHash('sha256').update(bytes).digest();
    return this.database.write(async (tx) => {
      const made: TemplateInForce[] = [];
      const revision = await changeInForce(tx, actor, code, request.revision, async () => {
        const [file] = await this.files.claim(tx, actor, [request.fileId]);
        if (!file) throw new Refusal(paperErrors, 'PAPER.UNKNOWN_FILE');
        const kept = { code, origin: 'office', sha256, fileId: file.id, name: nameOf(file, code), note: request.note ?? null, createdBy: actor.accountId } as const;
        const inserted = await insertTemplate(tx, actor.officeId, kept);
        made.push(inserted);
        return inserted.templateId;
      });
      const version = made[0]?.version ?? null;
      await this.chronicle.note(tx, { ...actor, action: 'template.replaced', actorId: actor.accountId, details: { code, version } });
      return { code, version, revision };
    });
  }
}

/** A sealed upload keeps its name to itself. */
const nameOf = (file: ClaimedFile, code: PaperCode): string => file.name ?? `${code}.docx`;
