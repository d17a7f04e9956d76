import { Injectable } from '@nestjs/common';
import type { Sealed } from '@tiepdan/citizen/api';
import { Database } from '@tiepdan/platform/api';
import { FileStore } from '../store/file-store.js';
import { newPlace } from '../store/place.js';
import { Spool } from '../store/spool.js';
import { ForgetFile } from '../sweeping/forget-file.js';
import { FileSeals } from './file-seals.js';
import { FrameSealer } from './frames.js';

interface Waiting extends Sealed {
  readonly officeId: string;
  readonly id: string;
  readonly sourceId: string;
  readonly sourcePlace: string;
}

/** Makes the bytes of sealed files that wait for them. Done twice, it gives the same bytes, and one of them goes. */
@Injectable()
export class SealWaiting {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly spool: Spool,
    private readonly seals: FileSeals,
    private readonly forgetting: ForgetFile,
  ) {}

  /** @throws the first failure, after everything else was tried */
  async run(): Promise<string | null> {
    const waiting = await this.database.read((manager) =>
      manager.query<Waiting[]>(`
        SELECT f.office_id AS "officeId", f.id, f.source_id AS "sourceId", s.place AS "sourcePlace", f.key_id AS "keyId", f.nonce, f.ciphertext
        FROM stored_file f JOIN stored_file s ON s.office_id = f.office_id AND s.id = f.source_id WHERE f.source_id IS NOT NULL ORDER BY f.office_id, f.id`),
    );
    const failures: unknown[] = [];
    for (const file of waiting) await this.make(file).catch((error: unknown) => failures.push(error));
    if (failures.length) throw failures[0];
    return waiting.length ? `Đã mã hóa ${waiting.length} tệp của vụ việc giữ bí mật danh tính.` : null;
  }

  private async make(file: Waiting): Promise<void> {
    const { officeId, id } = file;
    const { frames } = this.seals.open(officeId, id, file);
    const spooled = await this.spool.take(await this.store.open(file.sourcePlace), { cipher: new FrameSealer(frames) });
    const place = newPlace(officeId);
    try {
      await this.store.put(place, spooled);
      const [, written] = await this.database.write((tx) =>
        tx.query<[unknown, number]>(`UPDATE stored_file SET place = $3, sha256 = $4, source_id = NULL WHERE office_id = $1 AND id = $2 AND place IS NULL`, [officeId, id, place, spooled.sha256]),
      );
      if (!written) await this.store.remove(place);
    } finally {
      await spooled.drop();
    }
    // At once and not with the sweep: what names somebody is not to lie about in the open.
    await this.forgetting.run(officeId, file.sourceId);
  }
}
