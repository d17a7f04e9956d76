import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { Chronicle } from '@tiepdan/audit/api';
import { testVault } from '@tiepdan/citizen/api';
import type { UploadedFile } from '@tiepdan/file/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock, Database, type Jobs } from '@tiepdan/platform/api';
import type { DataSource } from 'typeorm';
import { ClaimUploads } from '../actions/claim-uploads.js';
import { KeepMade } from '../actions/keep-made.js';
import { SealFiles } from '../actions/seal-files.js';
import { TakeUpload } from '../actions/take-upload.js';
import { Scanner } from '../checks/scanner.js';
import type { FileSettings } from '../file.settings.js';
import { FileSeals } from '../sealed/file-seals.js';
import { SealWaiting } from '../sealed/seal-waiting.js';
import { DiskStore } from '../store/disk-store.js';
import { FileStore } from '../store/file-store.js';
import { Spool } from '../store/spool.js';
import { StoredFiles } from '../stored-files.js';
import { ForgetFile } from '../sweeping/forget-file.js';
import { SweepFiles } from '../sweeping/sweep-files.js';

/** Everything that keeps files, on a folder of its own, for the specs of this and other domains. */
export class FileDesk {
  readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tiepdan-files-'));
  readonly log: Readonly<Record<string, unknown>>[] = [];
  /** Names of the jobs that were asked for. */
  readonly woken: string[] = [];
  readonly store: FileStore;
  readonly files: StoredFiles;
  readonly sealing: SealWaiting;
  readonly sweeping: SweepFiles;

  constructor(source: DataSource, options: { readonly settings?: Partial<FileSettings>; readonly store?: FileStore; readonly clock?: Clock } = {}) {
    const settings: FileSettings = { folder: this.folder, s3: null, scanner: null, sizeMost: 1_000_000, log: (line) => this.log.push(line), ...options.settings };
    const database = new Database(source);
    const store = (this.store = options.store ?? new DiskStore(settings.folder, settings.log));
    const [spool, seals] = [new Spool(this.folder, settings.log), new FileSeals(testVault())];
    const sealing = new SealFiles(seals, { wake: async (name: string) => void this.woken.push(name) } as unknown as Jobs);
    const forgetting = new ForgetFile(database, store);
    const taking = new TakeUpload(database, settings, spool, store, seals, new Scanner(settings), new Chronicle(database));
    this.files = new StoredFiles(database, store, seals, taking, new KeepMade(spool, store, seals), new ClaimUploads(sealing), sealing, forgetting);
    this.sealing = new SealWaiting(database, store, spool, seals, forgetting);
    this.sweeping = new SweepFiles(database, store, spool, forgetting, options.clock ?? new Clock());
  }

  /** Sends a file as somebody. */
  send(actor: Actor, bytes: Buffer | Readable, name = 'Đơn.pdf', sealed = false): Promise<UploadedFile> {
    return this.files.take(actor, Buffer.isBuffer(bytes) ? Readable.from([bytes]) : bytes, { name, sealed, size: null });
  }

  /** The files that lie in the folder, on their way or kept. */
  onDisk(): string[] {
    return fs
      .readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(this.folder, path.join(entry.parentPath, entry.name)))
      .sort();
  }

  /** Takes the folder away. */
  close(): void {
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}
