import type { FileSettings } from '../file.settings.js';
import { DiskStore } from './disk-store.js';
import type { FileStore } from './file-store.js';
import { S3Store } from './s3-store.js';

/** The store that the settings name. */
export function storeOf({ folder, s3, log }: FileSettings): FileStore {
  return s3 ? new S3Store(s3, log) : new DiskStore(folder, log);
}
