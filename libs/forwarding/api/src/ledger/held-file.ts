import { Injectable } from '@nestjs/common';
import { type OpenedFile, StoredFiles } from '@tiepdan/file/api';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { OWN_DELIVERIES, VISIBLE_DELIVERIES } from '../forwarding.policy.js';

/** A file that may be read, with the name it is saved under. */
export interface NamedFile {
  readonly file: OpenedFile;
  readonly name: string;
}

type Holder = 'answer' | 'enclosure';

const HOLDERS: Readonly<Record<Holder, string>> = {
  answer: `SELECT f.name FROM answer_file f JOIN answer a ON a.office_id = f.office_id AND a.id = f.answer_id
    JOIN delivery v ON v.office_id = a.office_id AND v.id = a.delivery_id`,
  enclosure: `SELECT f.name FROM delivery_enclosure f JOIN delivery v ON v.office_id = f.office_id AND v.id = f.delivery_id`,
};

/** Opens files that hang on a delivery, for whoever may see the delivery. A body opens its own answers and what was sent along. */
@Injectable()
export class HeldFile {
  constructor(
    private readonly database: Database,
    private readonly files: StoredFiles,
  ) {}

  /** `id` is the answer's, or the delivery's. @throws Refusal RECORD.NOT_FOUND, FILE.* */
  async open(actor: Actor, holder: Holder, id: string, fileId: string): Promise<NamedFile> {
    const own = actor.agencyId ?? null;
    const visible = own ? OWN_DELIVERIES : VISIBLE_DELIVERIES;
    const side = own && holder === 'answer' ? `AND a.side = 'agency'` : '';
    // What went along before the matter was sealed is not given to another body any more.
    const open = own && holder === 'enclosure' ? `AND NOT EXISTS (SELECT 1 FROM matter m WHERE m.office_id = d.office_id AND m.id = d.matter_id AND m.sealed)` : '';
    const [found] = await this.database.read((manager) =>
      manager.query<{ name: string | null }[]>(
        `${HOLDERS[holder]} JOIN document d ON d.office_id = v.office_id AND d.id = v.document_id
         WHERE ${visible} AND f.${holder === 'answer' ? 'answer_id' : 'delivery_id'} = $${own ? 3 : 2} AND f.file_id = $${own ? 4 : 3} ${side} ${open}`,
        own ? [actor.officeId, own, id, fileId] : [actor.officeId, id, fileId],
      ),
    );
    if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    const file = await this.files.open(actor.officeId, fileId);
    return { file, name: found.name ?? `tep-giu-bi-mat-${fileId.slice(-8)}` };
  }
}
