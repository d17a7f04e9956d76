/** Sends and reads files as a browser does, holding a piece at a time. */
import { createHash, randomBytes } from 'node:crypto';
import http from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { filePaths } from '@tiepdan/file/contract';

const PIECE = 1_000_000;

/** Sends a PDF of so many megabytes that nobody has sent before; gives its id and hash. */
export async function upload({ url, headers }, megabytes) {
  const hash = createHash('sha256');
  const source = Readable.from(pieces(megabytes, hash), { objectMode: false });
  const address = new URL(`${filePaths.files}?name=${encodeURIComponent('Hồ sơ kèm theo đơn.pdf')}`, url);
  const request = http.request(address, { method: 'POST', agent: false, headers: { ...headers, 'content-type': 'application/octet-stream', 'content-length': String(megabytes * PIECE) } });
  const answered = new Promise((resolve, reject) => request.on('response', resolve).on('error', reject));
  await pipeline(source, request);
  const response = await answered;
  const text = Buffer.concat(await response.toArray()).toString();
  if (response.statusCode !== 201) throw new Error(`upload: ${response.statusCode} ${text}`);
  return { id: JSON.parse(text).id, sha256: hash.digest('hex') };
}

function* pieces(megabytes, hash) {
  const piece = randomBytes(PIECE);
  for (let index = 0; index < megabytes; index++) {
    piece.writeUInt32BE(index, 100);
    if (index === 0) piece.write('%PDF-1.7\n');
    const sent = Buffer.from(piece);
    hash.update(sent);
    yield sent;
  }
}

/** Reads a file to its end; gives the hash of what came. */
export async function download({ url, headers }, id) {
  const response = await new Promise((resolve, reject) => http.get(new URL(filePaths.upload(id), url), { agent: false, headers }, resolve).on('error', reject));
  const hash = createHash('sha256');
  for await (const chunk of response) hash.update(chunk);
  if (response.statusCode !== 200) throw new Error(`download: ${response.statusCode}`);
  return { sha256: hash.digest('hex') };
}
