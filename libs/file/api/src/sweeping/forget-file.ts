import { Injectable } from '@nestjs/common';
import { Database } from '@tiepdan/platform/api';
import { isHeld } from '../holders.js';
import { FileStore } from '../store/file-store.js';

/** Takes a file away that nothing refers to: the row first, so that no row ever speaks of bytes that are gone. */
@Injectable()
export class ForgetFile {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
  ) {}

  /** @returns false when something refers to it after all */
  async run(officeId: string, id: string): Promise<boolean> {
    const gone = await this.database.write(async (tx) => {
      const held = await isHeld(tx);
      // Locked first and asked afterwards, in a statement of its own: who adopts the file meanwhile is waited for and seen.
      await tx.query(`SELECT 1 FROM stored_file WHERE office_id = $1 AND id = $2 FOR UPDATE`, [officeId, id]);
      const [rows] = await tx.query<[{ place: string | null }[], number]>(`DELETE FROM stored_file f WHERE f.office_id = $1 AND f.id = $2 AND NOT (${held}) RETURNING f.place`, [officeId, id]);
      return rows[0] ?? null;
    });
    if (gone?.place) await this.store.remove(gone.place).catch(() => undefined);
    return gone !== null;
  }
}
