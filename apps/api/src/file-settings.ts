import fs from 'node:fs';
import path from 'node:path';
import type { FileSettings, S3Settings, ScannerAddress } from '@tiepdan/file/api';
import type { Env } from './env.js';

/** Folders of DATA_DIR. The demo has its own: the embedded server keeps demo and real records in two databases. */
const FOLDERS = { demo: 'demo-files', real: 'files' } as const;
const MEGABYTE = 1_000_000;

/**
 * Where files are kept and how they are looked at.
 * @throws Error in Vietnamese that names the setting and never what it holds
 */
export function fileSettings(env: Env, log: FileSettings['log']): FileSettings {
  return {
    folder: path.resolve(env.DATA_DIR, env.DEMO ? FOLDERS.demo : FOLDERS.real),
    s3: env.S3_BUCKET ? s3Of(env, env.S3_BUCKET) : null,
    scanner: env.CLAMD_ADDRESS ? addressOf(env.CLAMD_ADDRESS) : null,
    sizeMost: env.FILE_SIZE_MOST * MEGABYTE,
    log,
  };
}

function s3Of(env: Env, bucket: string): S3Settings {
  return {
    endpoint: env.S3_ENDPOINT || null,
    region: env.S3_REGION,
    bucket,
    accessKeyId: env.S3_ACCESS_KEY_ID,
    secretAccessKey: env.S3_SECRET_ACCESS_KEY_FILE ? secretOf(env.S3_SECRET_ACCESS_KEY_FILE) : env.S3_SECRET_ACCESS_KEY,
    forcePathStyle: env.S3_FORCE_PATH_STYLE,
  };
}

function secretOf(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Error(`Không đọc được tệp của S3_SECRET_ACCESS_KEY_FILE (${file}).`, { cause: error });
  }
}

function addressOf(text: string): ScannerAddress {
  if (text.startsWith('/')) return { socket: text };
  const at = text.lastIndexOf(':');
  return { host: text.slice(0, at), port: Number(text.slice(at + 1)) };
}
