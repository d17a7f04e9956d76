/** What clients were told: one line each, on the disk before they go on. It is what the database is held against. */
import fs from 'node:fs';

export function openJournal(file) {
  const handle = fs.openSync(file, 'a', 0o600);
  const entries = [];
  return {
    entries,
    /** @param {{ kind: string, id: string, token?: string, number?: number, year?: number, version?: number, status?: string }} entry */
    acknowledge(entry) {
      fs.writeSync(handle, `${JSON.stringify(entry)}\n`);
      fs.fsyncSync(handle);
      entries.push(entry);
    },
    close: () => fs.closeSync(handle),
  };
}
