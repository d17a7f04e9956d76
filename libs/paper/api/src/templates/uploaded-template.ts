import { Injectable } from '@nestjs/common';
import { type OpenedFile, StoredFiles } from '@tiepdan/file/api';
import { sizeWords } from '@tiepdan/file/contract';
import { TEMPLATE_SIZE_MOST, paperErrors } from '@tiepdan/paper/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';

/** Reads a file that somebody has sent and no record has claimed: only their own. */
@Injectable()
export class UploadedTemplate {
  constructor(
    private readonly database: Database,
    private readonly files: StoredFiles,
  ) {}

  /** @throws Refusal PAPER.UNKNOWN_FILE, PAPER.TEMPLATE_TOO_LARGE, FILE.* */
  async bytes(actor: Actor, uploadId: string): Promise<Buffer> {
    const [upload] = await this.database.read((manager) =>
      manager.query<{ fileId: string }[]>(`SELECT file_id AS "fileId" FROM file_upload WHERE office_id = $1 AND id = $2 AND account_id = $3`, [
        actor.officeId,
        uploadId,
        actor.accountId,
      ]),
    );
    if (!upload) throw new Refusal(paperErrors, 'PAPER.UNKNOWN_FILE');
    return templateBytes(await this.files.open(actor.officeId, upload.fileId));
  }
}

/** The content of a file that may be a template: nothing large is taken into memory. @throws Refusal PAPER.TEMPLATE_TOO_LARGE */
export function templateBytes(file: OpenedFile): Promise<Buffer> {
  if (file.size > TEMPLATE_SIZE_MOST) throw new Refusal(paperErrors, 'PAPER.TEMPLATE_TOO_LARGE', { limit: sizeWords(TEMPLATE_SIZE_MOST) });
  return file.bytes();
}
