import { type Socket, connect } from 'node:net';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { fileErrors } from '@tiepdan/file/contract';
import { Refusal, errorWords } from '@tiepdan/platform/api';
import { FileSettings, type ScannerAddress } from '../file.settings.js';
import { bytesPassed } from '../store/passing-bytes.js';

/** Milliseconds that the scanner may stay silent; a large file is looked at for a while after its last byte. */
const PATIENCE = { connect: 5_000, verdict: 120_000 } as const;
/** Bytes of the largest chunk that is sent in one piece. */
const CHUNK_MOST = 1024 * 1024;

/** What the scanner found. */
export type Verdict = { readonly clean: true } | { readonly clean: false; readonly signature: string };

/** ClamAV, spoken to by its own protocol (INSTREAM): the content is streamed, with its backpressure, and stored nowhere on the way. */
@Injectable()
export class Scanner {
  constructor(private readonly settings: FileSettings) {}

  get set(): boolean {
    return this.settings.scanner !== null;
  }

  /** @throws Refusal FILE.NOT_SCANNED when the scanner is away or gives no verdict */
  async scan(content: Readable): Promise<Verdict> {
    const { scanner } = this.settings;
    if (!scanner) throw new Error('no scanner is set');
    try {
      return verdictOf(await ask(scanner, content));
    } catch (error) {
      this.settings.log({ event: 'file.not-scanned', error: errorWords(error) });
      throw new Refusal(fileErrors, 'FILE.NOT_SCANNED');
    } finally {
      content.destroy();
    }
  }
}

/** Reads `stream: OK` or `stream: Name FOUND`. @throws Error for any other answer, such as a size limit of the scanner */
function verdictOf(answer: string): Verdict {
  if (/^stream: OK$/.test(answer)) return { clean: true };
  const [, signature] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (signature) return { clean: false, signature: signature.replace(/\([0-9a-f:]+\)$/i, '').slice(0, 100) };
  throw new Error(`clamd: ${answer.slice(0, 200) || 'no answer'}`);
}

/** Sends the content in chunks, each behind its length, and gives the scanner's one line. */
async function ask(address: ScannerAddress, content: Readable): Promise<string> {
  const socket = await open(address);
  try {
    const answer = answerOf(socket);
    const sent = send(socket, content);
    // The scanner may answer, or hang up, before everything is sent: then nobody waits for the rest.
    return await Promise.race([answer, sent.then(() => answer)]);
  } finally {
    socket.destroy();
  }
}

async function send(socket: Socket, content: Readable): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const chunk of content) {
    bytesPassed((chunk as Buffer).length);
    for (let at = 0; at < (chunk as Buffer).length; at += CHUNK_MOST) {
      const part = (chunk as Buffer).subarray(at, at + CHUNK_MOST);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(part.length);
      socket.write(length);
      if (!socket.write(part)) await drained(socket);
      if (socket.destroyed) return;
    }
  }
  socket.write(Buffer.alloc(4));
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      socket.off('drain', go).off('close', go);
      resolve();
    };
    socket.on('drain', go).on('close', go);
  });
}

function open(address: ScannerAddress): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = 'socket' in address ? connect(address.socket) : connect(address.port, address.host);
    socket.setTimeout(PATIENCE.connect, () => socket.destroy(new Error('clamd: timed out')));
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject).setTimeout(PATIENCE.verdict);
      resolve(socket);
    });
  });
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.on('data', (data) => {
      answer += data.toString('utf8');
      const end = answer.indexOf('\0');
      if (end >= 0) resolve(answer.slice(0, end));
    });
    socket.on('error', reject);
    // It may close its half of the line and read no more: waiting for ours to close would be waiting for ever.
    for (const event of ['end', 'close']) socket.on(event, () => reject(new Error('clamd: hung up')));
  });
}
