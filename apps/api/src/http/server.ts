import fs from 'node:fs';
import http, { type ServerOptions } from 'node:http';
import https from 'node:https';
import type { Duplex } from 'node:stream';
import { ExpressAdapter } from '@nestjs/platform-express';
import { Refusal } from '@tiepdan/platform/api';
import { CLOSED } from './headers.js';
import { HEAD, PATIENCE, REQUESTS_PER_CONNECTION } from './limits.js';

/** Files of a certificate with its chain and of its key. */
export interface TlsFiles {
  readonly certificate: string;
  readonly key: string;
}

/** What is read of them. @throws Error in words when they cannot be used */
function readTls({ certificate, key }: TlsFiles): { cert: Buffer; key: Buffer } {
  try {
    return { cert: fs.readFileSync(certificate), key: fs.readFileSync(key) };
  } catch (error) {
    throw new Error('Không đọc được tệp của TLS_CERT_FILE hoặc TLS_KEY_FILE', { cause: error });
  }
}

/** Express over a server of our own making: its limits, its patience, and TLS where the settings name a certificate. */
export class WireAdapter extends ExpressAdapter {
  constructor(
    private readonly tls: TlsFiles | null,
    private readonly connectionsMost: number,
  ) {
    super();
  }

  override initHttpServer(): void {
    const options: ServerOptions = {
      maxHeaderSize: HEAD.bytes,
      headersTimeout: PATIENCE.head,
      requestTimeout: PATIENCE.file,
      keepAliveTimeout: PATIENCE.idle,
      connectionsCheckingInterval: PATIENCE.looking,
      insecureHTTPParser: false,
      requireHostHeader: true,
    };
    const server = this.tls ? this.secure(options, this.tls) : http.createServer(options, this.getInstance());
    server.maxHeadersCount = HEAD.lines;
    server.maxRequestsPerSocket = REQUESTS_PER_CONNECTION;
    server.maxConnections = this.connectionsMost;
    server.on('clientError', refuseBroken);
    this.httpServer = server as typeof this.httpServer;
  }

  /** A refusal made while a body is read stays what it is: the reader of bodies adds marks by which it would be taken for its own. */
  override mapException(error: unknown): unknown {
    return error instanceof Refusal ? error : super.mapException(error);
  }

  private secure(options: ServerOptions, tls: TlsFiles): https.Server {
    const server = https.createServer({ ...options, ...readTls(tls), minVersion: 'TLSv1.2', honorCipherOrder: true, handshakeTimeout: PATIENCE.head }, this.getInstance());
    followFiles(server, tls);
    return server;
  }
}

/** Reads a renewed certificate without a restart: when a file changes, or at SIGHUP. One that cannot be used leaves the old one in place. */
function followFiles(server: https.Server, tls: TlsFiles): void {
  const renew = (): void => {
    try {
      server.setSecureContext({ ...readTls(tls), minVersion: 'TLSv1.2' });
    } catch {
      process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event: 'tls-not-renewed' })}\n`);
    }
  };
  const files = [tls.certificate, tls.key];
  for (const file of files) fs.watchFile(file, { interval: PATIENCE.looking, persistent: false }, renew);
  process.on('SIGHUP', renew);
  server.once('close', () => {
    for (const file of files) fs.unwatchFile(file, renew);
    process.off('SIGHUP', renew);
  });
}

/** What is no HTTP, or takes too long or too much of a head, is told so in one line and cut; nothing of what it sent is repeated. */
function refuseBroken(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUS[error.code ?? ''] ?? '400 Bad Request';
  const lines = [
    `HTTP/1.1 ${status}`,
    'Connection: close',
    'Content-Length: 0',
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `Content-Security-Policy: ${CLOSED}`,
    'Referrer-Policy: no-referrer',
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n`);
}

const STATUS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

