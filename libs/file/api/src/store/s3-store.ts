import type { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  type MultipartUpload,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { S3Settings } from '../file.settings.js';
import type { ByteRange } from './byte-range.js';
import { FileStore, MissingBytes, type StoredBytes } from './file-store.js';
import { isPlace } from './place.js';
import { uploadFile } from './s3-upload.js';

/** Milliseconds before a silent store counts as away. */
const PATIENCE = { connect: 3_000, silence: 30_000 } as const;

/** Files in a bucket of an S3-compatible store. Parts carry checksums; an upload that fails is aborted. */
export class S3Store extends FileStore {
  readonly words: string;
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(settings: S3Settings, log: (line: Readonly<Record<string, unknown>>) => void) {
    super(log);
    this.bucket = settings.bucket;
    this.words = `kho S3 ${settings.bucket}`;
    this.client = new S3Client({
      region: settings.region,
      forcePathStyle: settings.forcePathStyle,
      maxAttempts: 2,
      requestHandler: { connectionTimeout: PATIENCE.connect, socketTimeout: PATIENCE.silence },
      ...(settings.endpoint ? { endpoint: settings.endpoint } : {}),
      ...(settings.accessKeyId ? { credentials: { accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey } } : {}),
    });
  }

  async put(place: string, { path, size }: { readonly path: string; readonly size: number }): Promise<void> {
    try {
      await uploadFile(this.client, { Bucket: this.bucket, Key: place }, path, size);
      if ((await this.sizeOf(place)) !== size) throw new Error('the store has another number of bytes than were sent');
    } catch (error) {
      await this.remove(place).catch(() => undefined);
      throw this.away(error);
    }
  }

  async open(place: string, { from = 0, to }: ByteRange = {}): Promise<Readable> {
    const ranged = from > 0 || to !== undefined;
    try {
      const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: place, ...(ranged ? { Range: `bytes=${from}-${to ?? ''}` } : {}) }));
      if (!Body) throw new Error('an answer without a body');
      return Body as Readable;
    } catch (error) {
      throw isMissing(error) ? new MissingBytes(place) : this.away(error);
    }
  }

  async sizeOf(place: string): Promise<number | null> {
    try {
      return (await this.client.send(new HeadObjectCommand({ Bucket: this.bucket, Key: place }))).ContentLength ?? null;
    } catch (error) {
      if (isMissing(error)) return null;
      throw this.away(error);
    }
  }

  async remove(place: string): Promise<void> {
    try {
      await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: place }));
    } catch (error) {
      if (!isMissing(error)) throw this.away(error);
    }
  }

  async *list(): AsyncGenerator<StoredBytes> {
    let after: string | undefined;
    do {
      const page = await this.client.send(new ListObjectsV2Command({ Bucket: this.bucket, ...(after ? { ContinuationToken: after } : {}) })).catch((error: unknown) => {
        throw this.away(error);
      });
      for (const { Key: place, Size: size = 0, LastModified: changedAt } of page.Contents ?? []) if (place && changedAt && isPlace(place)) yield { place, size, changedAt };
      after = page.NextContinuationToken;
    } while (after);
  }

  /** Parts of uploads that could not even be aborted, because the store was away, cost room until somebody does. */
  async tidy(before: Date): Promise<void> {
    for (const { Key, UploadId, Initiated } of await this.unfinished())
      if (Key && UploadId && isPlace(Key) && Initiated && Initiated < before) await this.client.send(new AbortMultipartUploadCommand({ Bucket: this.bucket, Key, UploadId }));
  }

  /** Some stores cannot list these; they throw them away by a rule of their own. */
  private async unfinished(): Promise<readonly MultipartUpload[]> {
    try {
      return (await this.client.send(new ListMultipartUploadsCommand({ Bucket: this.bucket }))).Uploads ?? [];
    } catch (error) {
      if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 501) return [];
      throw this.away(error);
    }
  }
}

const isMissing = (error: unknown): boolean => error instanceof S3ServiceException && (error.$metadata.httpStatusCode === 404 || error.name === 'NoSuchKey');
