import type { FileSettings } from '../file.settings.js';
import { DiskStore } from './disk-store.js';
import type { FileStore } from './file-store.js';

/** The store that the settings name. What speaks S3 is loaded only where it is set: it takes tens of megabytes. */
export async function storeOf({ folder, s3, log }: Pick<FileSettings, 'folder' | 's3' | 'log'>): Promise<FileStore> {
  if (!s3) return new DiskStore(folder, log);
  const { S3Store } = await import('./s3-store.js');
  return new S3Store(s3, log);
}
