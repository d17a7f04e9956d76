import { Injectable } from '@nestjs/common';
import { UNCLAIMED_HOURS } from '@tiepdan/file/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { isHeld } from '../holders.js';
import { FileStore, type StoredBytes } from '../store/file-store.js';
import { officeOf } from '../store/place.js';
import { Spool } from '../store/spool.js';
import { ForgetFile } from './forget-file.js';

/** Name of the job that takes away what belongs to nothing. */
export const SWEEP_JOB = 'file.sweep';

const HOUR = 3_600_000;
/** Rows asked for, and bytes compared with rows, at a time. */
const BATCH = 500;

/** Takes away what nobody claimed, and bytes that no row speaks of. Whatever is younger than a day may still be on its way. */
@Injectable()
export class SweepFiles {
  private listedAt = 0;

  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly spool: Spool,
    private readonly forgetting: ForgetFile,
    private readonly clock: Clock,
  ) {}

  /** Does what is due and says how much it was; null when nothing was. */
  async run(): Promise<string | null> {
    const now = this.clock.now().getTime();
    const before = new Date(now - UNCLAIMED_HOURS * HOUR);
    await this.database.write((tx) => tx.query(`DELETE FROM file_upload WHERE created_at < $1`, [before]));
    const files = await this.forgetUnheld(before);
    let bytes = 0;
    // Listing a large store takes a while: once a day is enough for what only a crash leaves behind.
    if (now - this.listedAt >= 24 * HOUR) {
      bytes = (await this.removeRowless(before)) + (await this.spool.tidy(before));
      await this.store.tidy(before);
      this.listedAt = now;
    }
    return files + bytes ? `Đã xóa ${files} tệp không gắn với bản ghi nào và ${bytes} tệp dở dang.` : null;
  }

  private async forgetUnheld(before: Date): Promise<number> {
    let gone = 0;
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const rows = await this.database.read(async (manager) =>
        manager.query<{ officeId: string; id: string }[]>(
          `SELECT f.office_id AS "officeId", f.id FROM stored_file f WHERE f.created_at < $1 AND f.id > $2 AND NOT (${await isHeld(manager)}) ORDER BY f.id LIMIT ${BATCH}`,
          [before, after],
        ),
      );
      for (const { officeId, id } of rows) if (await this.forgetting.run(officeId, id)) gone += 1;
      const last = rows.at(-1);
      if (!last) return gone;
      after = last.id;
    }
  }

  private async removeRowless(before: Date): Promise<number> {
    // A store may be shared with another database, such as the demo's: what is not of our offices is not ours to judge.
    const offices = new Set((await this.database.read((manager) => manager.query<{ id: string }[]>('SELECT id FROM office'))).map(({ id }) => id));
    let gone = 0;
    let batch: StoredBytes[] = [];
    const settle = async (): Promise<void> => {
      const known = await this.placesOf(batch);
      for (const { place } of batch) {
        if (known.has(place) || !offices.has(officeOf(place))) continue;
        await this.store.remove(place);
        gone += 1;
      }
      batch = [];
    };
    for await (const bytes of this.store.list()) {
      if (bytes.changedAt >= before) continue;
      batch.push(bytes);
      if (batch.length >= BATCH) await settle();
    }
    await settle();
    return gone;
  }

  private async placesOf(batch: readonly StoredBytes[]): Promise<Set<string>> {
    const places = batch.map(({ place }) => place);
    const rows = await this.database.read((manager) => manager.query<{ place: string }[]>(`SELECT place FROM stored_file WHERE place = ANY($1)`, [places]));
    return new Set(rows.map(({ place }) => place));
  }
}
