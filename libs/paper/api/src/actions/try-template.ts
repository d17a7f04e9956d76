import { Injectable, type StreamableFile } from '@nestjs/common';
import { type PaperCode, type PaperFormat, type TemplateCheck, sampleValues } from '@tiepdan/paper/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { checkTemplate, isUsable } from '../checks/check-template.js';
import { refuseFaulty } from '../checks/refuse-faulty.js';
import { systemTemplate } from '../defaults/index.js';
import { PaperFiles } from '../paper-files.js';
import { Papers } from '../papers.js';
import { PaperTemplates } from '../templates/paper-templates.js';
import { UploadedTemplate } from '../templates/uploaded-template.js';

/** Looks at a template, sent or kept, without changing anything: what is wrong with it, and what it makes of invented values. */
@Injectable()
export class TryTemplate {
  constructor(
    private readonly uploaded: UploadedTemplate,
    private readonly templates: PaperTemplates,
    private readonly papers: Papers,
    private readonly files: PaperFiles,
  ) {}

  /** @throws Refusal PAPER.UNKNOWN_FILE, PAPER.TEMPLATE_TOO_LARGE, FILE.* */
  async check(actor: Actor, code: PaperCode, uploadId: string): Promise<TemplateCheck> {
    const problems = await checkTemplate(await this.uploaded.bytes(actor, uploadId), code);
    return { problems, usable: isUsable(problems) };
  }

  /** An upload filled with invented values. @throws as `check`, and PAPER.NOT_RENDERED, PAPER.NO_PDF, PAPER.PDF_* */
  async trial(actor: Actor, code: PaperCode, uploadId: string, format: PaperFormat): Promise<StreamableFile> {
    return this.files.filled(this.papers.preview(code, sampleValues(code), await this.usable(actor, code, uploadId)), code, format);
  }

  /** An upload that can be filled; LibreOffice is not shown what a template may not hold. @throws Refusal PAPER.TEMPLATE_FAULTY, and as `check` */
  async usable(actor: Actor, code: PaperCode, uploadId: string): Promise<Buffer> {
    const bytes = await this.uploaded.bytes(actor, uploadId);
    refuseFaulty(await checkTemplate(bytes, code));
    return bytes;
  }

  /** A kept version, or (null) the system's newest, filled with invented values. */
  async sample(actor: Actor, code: PaperCode, templateId: string | null, format: PaperFormat): Promise<StreamableFile> {
    return this.files.filled(this.papers.preview(code, sampleValues(code), await this.bytes(actor, code, templateId)), code, format);
  }

  /** The template itself, to go on working with. */
  async file(actor: Actor, code: PaperCode, templateId: string | null): Promise<StreamableFile> {
    return this.files.template(await this.bytes(actor, code, templateId), code);
  }

  private async bytes(actor: Actor, code: PaperCode, templateId: string | null): Promise<Buffer> {
    return templateId ? this.templates.bytes(actor.officeId, code, templateId) : (await systemTemplate(code)).bytes;
  }
}
