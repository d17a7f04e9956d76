import fs from 'node:fs/promises';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  type CompletedPart,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';

/** Bytes of one part, and how many are on their way at once: what an upload costs in memory, however large the file. */
const [PART, AT_ONCE] = [5 * 1024 * 1024, 2];

/** Where a file goes. */
interface Target {
  readonly Bucket: string;
  readonly Key: string;
}

/**
 * Sends a file in parts, each from a buffer that is used again for the next: parts that were allocated anew would pile up
 * faster than they are collected. A file that fails is aborted, so that no parts of it stay.
 */
export async function uploadFile(client: S3Client, target: Target, path: string, size: number): Promise<void> {
  const file = await fs.open(path, 'r');
  try {
    if (size <= PART) await client.send(new PutObjectCommand({ ...target, Body: await readPart(file, Buffer.allocUnsafe(size), 0), ContentType: 'application/octet-stream' }));
    else await uploadParts(client, target, file, size);
  } finally {
    await file.close();
  }
}

async function uploadParts(client: S3Client, target: Target, file: fs.FileHandle, size: number): Promise<void> {
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ ...target, ContentType: 'application/octet-stream' }));
  try {
    const parts: CompletedPart[] = [];
    const count = Math.ceil(size / PART);
    let [next, failed] = [0, false];
    const lane = async (): Promise<void> => {
      const buffer = Buffer.allocUnsafe(PART);
      while (next < count && !failed) {
        const index = next++;
        const Body = await readPart(file, buffer.subarray(0, Math.min(PART, size - index * PART)), index * PART);
        const { ETag } = await client.send(new UploadPartCommand({ ...target, UploadId, PartNumber: index + 1, Body }));
        parts[index] = { ETag, PartNumber: index + 1 };
      }
    };
    // Every lane has ended before anything is aborted or the file closed under its hands.
    const lanes = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => lane().catch((error: unknown) => ((failed = true), Promise.reject(error)))));
    for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason;
    await client.send(new CompleteMultipartUploadCommand({ ...target, UploadId, MultipartUpload: { Parts: parts } }));
  } catch (error) {
    await client.send(new AbortMultipartUploadCommand({ ...target, UploadId })).catch(() => undefined);
    throw error;
  }
}

/** Fills the buffer from a place of the file. */
async function readPart(file: fs.FileHandle, buffer: Buffer, position: number): Promise<Buffer> {
  for (let at = 0; at < buffer.length; ) {
    const { bytesRead } = await file.read(buffer, at, buffer.length - at, position + at);
    if (!bytesRead) throw new Error('the file is shorter than it was');
    at += bytesRead;
  }
  return buffer;
}
