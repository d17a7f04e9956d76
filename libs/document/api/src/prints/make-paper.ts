import { Injectable } from '@nestjs/common';
import { StoredFiles } from '@tiepdan/file/api';
import { FILE_KINDS } from '@tiepdan/file/contract';
import { PaperTemplates, Papers } from '@tiepdan/paper/api';
import { PAPERS, type PaperCode } from '@tiepdan/paper/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../letters/letter.js';
import { Letters } from '../letters/letters.js';

/** What an issued paper keeps of how it was printed. */
export interface KeptPaper {
  readonly fileId: string;
  /** Whether the people were masked in it. */
  readonly fileMasked: boolean;
  readonly templateId: string | null;
}

/** Prints a paper when it is issued. */
export abstract class PaperMaker {
  /** Reads what a paper will be printed by before a transaction does, which then needs no second connection for it. */
  abstract warm(officeId: string, id: string): Promise<void>;
  /** The columns of a paper whose row has its number and day. */
  abstract keep(tx: EntityManager, actor: Actor, id: string): Promise<KeptPaper>;
}

/** Prints it by the template in force, and keeps the file. */
@Injectable()
export class MakePaper extends PaperMaker {
  constructor(
    private readonly database: Database,
    private readonly letters: Letters,
    private readonly papers: Papers,
    private readonly templates: PaperTemplates,
    private readonly files: StoredFiles,
  ) {
    super();
  }

  async warm(officeId: string, id: string): Promise<void> {
    const [row] = await this.database.read((manager) =>
      manager.query<{ paper: PaperCode | null }[]>(`SELECT paper FROM document WHERE office_id = $1 AND id = $2`, [officeId, id]),
    );
    if (row?.paper) await this.templates.bytesInForce(officeId, row.paper);
  }

  /** @throws Refusal PAPER.*, FILE.STORE_AWAY */
  async keep(tx: EntityManager, actor: Actor, id: string): Promise<KeptPaper> {
    const filled = (await this.letters.ofDocuments(tx, actor.officeId, [id])).get(id);
    if (!filled) throw new Error('a paper to be printed is gone');
    const { letter, values, masked } = filled;
    const { templateId } = await this.templates.current(tx, actor, letter.paper);
    const bytes = await this.papers.render(actor.officeId, letter.paper, values, templateId);
    const file = await this.files.keep(tx, actor, { bytes, name: fileNameOf(letter, 'docx'), mediaType: FILE_KINDS.docx.mediaType, sealed: letter.sealed });
    // About a leader's day it names those of the day who are not sealed; when one of them is, `FollowSealing` takes this back.
    return { fileId: file.id, fileMasked: masked || letter.leaderDayId !== null, templateId };
  }
}

/** `12-PC-BTCD.docx`; of a paper without number its kind. Nothing of the record stands in it. */
export function fileNameOf({ number, symbol, paper }: Pick<Letter, 'number' | 'symbol' | 'paper'>, ending: string): string {
  return number === null ? `${PAPERS[paper].label}.${ending}` : `${String(number).padStart(2, '0')}-${symbol ?? ''}.${ending}`;
}
