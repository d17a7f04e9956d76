import net from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HARMFUL_NAME, HARMFUL_TEXT, findClamd, startClamd } from '../../../../../tools/support/clamd.mjs';
import { FileSettings, type ScannerAddress } from '../file.settings.js';
import { Scanner } from './scanner.js';

const lines: unknown[] = [];
const scannerAt = (scanner: ScannerAddress | null): Scanner =>
  new Scanner({ folder: '', s3: null, scanner, sizeMost: 1, log: (line) => lines.push(line) } satisfies FileSettings);
const large = (): Readable => Readable.from((function* () { for (let piece = 0; piece < 300; piece += 1) yield Buffer.alloc(100_000, piece); })());

// Visible in the summary as skipped where the scanner is not installed.
(findClamd() ? describe : describe.skip)('the scanner, with a real clamd', () => {
  let clamd: Awaited<ReturnType<typeof startClamd>>;
  beforeAll(async () => {
    clamd = await startClamd({ streamMost: 40_000_000 });
  }, 40_000);
  afterAll(() => clamd.stop());

  it('finds what a signature knows, by host and port and by socket, and names it', async () => {
    for (const address of [clamd.address, { socket: clamd.socket }]) {
      const verdict = await scannerAt(address).scan(Readable.from([Buffer.from('đầu '), Buffer.from(HARMFUL_TEXT), Buffer.from(' cuối')]));
      expect(verdict).toEqual({ clean: false, signature: HARMFUL_NAME });
    }
  });

  it('lets what is clean pass, however large, in pieces of any size', async () => {
    expect(await scannerAt(clamd.address).scan(large())).toEqual({ clean: true });
    expect(await scannerAt(clamd.address).scan(Readable.from([Buffer.alloc(3_000_000)]))).toEqual({ clean: true });
    expect(await scannerAt(clamd.address).scan(Readable.from([]))).toEqual({ clean: true });
  });

  it('gives no verdict on what the scanner would not read to the end', async () => {
    const tooLarge = Readable.from((function* () { for (let piece = 0; piece < 500; piece += 1) yield Buffer.alloc(100_000); })());
    await expect(scannerAt(clamd.address).scan(tooLarge)).rejects.toMatchObject({ code: 'FILE.NOT_SCANNED' });
  });
});

describe('a scanner that is not there', () => {
  it('gives no verdict, says so in the log, and lets the content go', async () => {
    const content = large();
    await expect(scannerAt({ socket: '/nowhere/clamd.sock' }).scan(content)).rejects.toMatchObject({ code: 'FILE.NOT_SCANNED', status: 503 });
    expect(content.destroyed).toBe(true);
    expect(lines.at(-1)).toMatchObject({ event: 'file.not-scanned' });
  });

  it('gives no verdict when it hangs up in the middle, or answers nonsense', async () => {
    for (const answer of ['', 'stream: Eicar OK\0', 'INSTREAM size limit exceeded. ERROR\0']) {
      const server = net.createServer((socket) => socket.on('error', () => undefined).end(answer)).listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      const { port } = server.address() as net.AddressInfo;
      await expect(scannerAt({ host: '127.0.0.1', port }).scan(large())).rejects.toMatchObject({ code: 'FILE.NOT_SCANNED' });
      server.close();
    }
  });
});
