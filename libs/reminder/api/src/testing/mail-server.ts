import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the wire. */
export interface ReceivedMail {
  readonly to: readonly string[];
  /** Headers and parts, decoded. */
  readonly raw: string;
}

/** What the server answers to a mail it is offered: takes it, refuses with a code, or hangs up after having it. */
export type Mood = 'takes' | 'hangs-up' | number;

/** A real SMTP server on a port of its own, for specs. */
export interface MailServer {
  readonly url: string;
  readonly received: ReceivedMail[];
  mood: Mood;
  stop(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const state: { mood: Mood } = { mood: 'takes' };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mood } = state;
        if (typeof mood === 'number') {
          done(Object.assign(new Error('not now'), { responseCode: mood }));
          return;
        }
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: decode(Buffer.concat(chunks).toString('latin1')) });
        if (mood === 'hangs-up') void server.close();
        else done();
      });
    },
  });
  server.on('error', () => undefined); // a client that hangs up is part of the specs
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    get mood() {
      return state.mood;
    },
    set mood(mood) {
      state.mood = mood;
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** The message with its headers and parts decoded, so that a spec can look for what must be there and what must not. */
function decode(raw: string): string {
  const boundary = /boundary="?([^";\r\n]+)/.exec(raw)?.[1];
  const pieces = boundary ? raw.split(`--${boundary}`) : [raw];
  return pieces.map(decodePiece).join('\n');
}

function decodePiece(piece: string): string {
  const cut = piece.indexOf('\r\n\r\n');
  const [head, body] = cut < 0 ? [piece, ''] : [piece.slice(0, cut), piece.slice(cut + 4)];
  const encoding = /^content-transfer-encoding: *(\S+)/im.exec(head)?.[1]?.toLowerCase();
  return `${decodeHeaders(head)}\n\n${encoding === 'base64' ? Buffer.from(body, 'base64').toString('utf8') : utf8(encoding === 'quoted-printable' ? fromQuoted(body.replace(/=\r\n/g, '')) : body)}`;
}

function decodeHeaders(head: string): string {
  const words = head.replace(/\r\n[ \t]+/g, ' ').replace(/\?= =\?/g, '?==?');
  return words.replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, how: string, text: string) =>
    how.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString('utf8') : utf8(fromQuoted(text.replace(/_/g, ' '))),
  );
}

const fromQuoted = (text: string): string => text.replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
const utf8 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');
