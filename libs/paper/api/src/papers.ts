import { Injectable } from '@nestjs/common';
import { type LooseValues, type PaperCode, type PaperValues, paperErrors, valuesProblem } from '@tiepdan/paper/contract';
import { Refusal } from '@tiepdan/platform/api';
import { engineProblems } from './checks/engine-problems.js';
import { fillTemplate } from './engine/fill.js';
import { PaperTemplates } from './templates/paper-templates.js';

/** Makes papers: a template filled with the facts of a record. Nothing of a record is looked up here, and nothing is kept. */
@Injectable()
export class Papers {
  constructor(private readonly templates: PaperTemplates) {}

  /**
   * The paper as .docx, by the version named (a paper that is issued names it: `PaperTemplates.current`), or by what the
   * office would print with now.
   * @throws Refusal PAPER.VALUES_WRONG, PAPER.NOT_RENDERED, PAPER.UNKNOWN_TEMPLATE, FILE.*
   */
  async render(officeId: string, code: PaperCode, values: PaperValues, templateId?: string | null): Promise<Buffer> {
    const template = templateId ? await this.templates.bytes(officeId, code, templateId) : await this.templates.bytesInForce(officeId, code);
    return this.preview(code, values, template);
  }

  /** The paper by a template that is not kept yet. @throws Refusal PAPER.VALUES_WRONG, PAPER.NOT_RENDERED */
  preview(code: PaperCode, values: PaperValues | LooseValues, template: Buffer): Buffer {
    const problem = valuesProblem(code, values);
    if (problem) throw new Refusal(paperErrors, 'PAPER.VALUES_WRONG', { problem });
    try {
      return fillTemplate(template, values as LooseValues);
    } catch (error) {
      throw new Refusal(paperErrors, 'PAPER.NOT_RENDERED', { problem: engineProblems(error)[0]?.message ?? 'tệp mẫu bị hỏng.' });
    }
  }
}
