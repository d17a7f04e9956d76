import yazl from 'yazl';

/** One file of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * An archive as it is written: each entry goes out before the next is asked for, so that memory holds one and not all. Papers
 * are archives themselves, so nothing is compressed a second time.
 */
export async function* zipped(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const zip = new yazl.ZipFile();
  const out = zip.outputStream;
  for await (const { name, bytes } of entries) {
    zip.addBuffer(bytes, name, { compress: false });
    for (let chunk: Buffer | null = read(out); chunk !== null; chunk = read(out)) yield chunk;
  }
  zip.end();
  for await (const chunk of out) yield Buffer.from(chunk);
}

function read(out: NodeJS.ReadableStream): Buffer | null {
  const chunk: unknown = out.read();
  return Buffer.isBuffer(chunk) ? chunk : null;
}
