import http from 'node:http';
import { type Secret, leaksIn, unzipped } from '../testing/secrets.js';
import type { Cell } from './cells.js';
import type { Request } from './asked.js';
import { MARKS } from './house/house.js';

/** What came back, as text: what is packed is unpacked. */
export interface Answer {
  readonly status: number;
  readonly code: string | null;
  readonly text: string;
}

/** A signed-in account's own connection to the application. */
export interface Line {
  readonly port: number;
  readonly agent: http.Agent;
  readonly headers: Readonly<Record<string, string>>;
}

const MIME = { json: 'application/json', bytes: 'application/octet-stream' } as const;

/** Sends a request and reads the whole answer. */
export function ask(line: Line, method: string, { path, body }: Request): Promise<Answer> {
  const raw = body && '$raw' in body ? String(body['$raw']) : undefined;
  const payload = raw ?? (body ? JSON.stringify(body) : undefined);
  const type = payload === undefined ? {} : { 'content-type': raw === undefined ? MIME.json : MIME.bytes, 'content-length': String(Buffer.byteLength(payload)) };
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port: line.port, agent: line.agent, method, path: encodeURI(path), headers: { ...line.headers, ...type } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('error', reject);
      response.on('end', () => resolve(answerOf(response.statusCode ?? 0, JSON.stringify(response.headers), Buffer.concat(parts))));
    });
    request.on('error', reject).end(payload);
  });
}

function answerOf(status: number, headers: string, bytes: Buffer): Answer {
  const packed = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const body = packed ? unzipped(bytes) : bytes.toString('utf8');
  return { status, code: status >= 400 && body.startsWith('{') ? ((JSON.parse(body) as { code?: string }).code ?? null) : null, text: `${decoded(headers)}\n${body}` };
}

/** File names travel percent-encoded. */
const decoded = (text: string): string => text.replace(/(%[0-9A-F]{2})+/g, (part) => decodeURIComponentSafely(part));
function decodeURIComponentSafely(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const SECRETS: readonly Secret[] = Object.values(MARKS).flatMap(({ sealed }): Secret[] => [
  { what: 'name', text: sealed.name },
  { what: 'paper', text: sealed.paper },
  { what: 'phone', text: sealed.phone },
  { what: 'phone', text: sealed.phone.slice(1) },
  { what: 'address', text: sealed.address },
]);
const FOREIGN = [MARKS.away.word, MARKS.away.open.name, MARKS.away.open.address].map((text) => text.toLocaleLowerCase('vi'));

/** What is wrong with an answer to a cell's question; null where nothing is. */
export function wrongWith(cell: Cell, request: Request, answer: Answer, foreign: ReadonlySet<string>): string | null {
  const { expected } = cell;
  const done = answer.status >= 200 && answer.status < 300;
  if (expected === 'done' || expected === 'opened' ? !done : answer.code !== expected || done) return `${answer.status} ${answer.code ?? ''}`;
  const secrets = expected === 'opened' ? SECRETS.filter(({ text }) => !isOf(MARKS.home.sealed, text)) : SECRETS;
  if (expected === 'opened' && !answer.text.includes(MARKS.home.sealed.name)) return 'opened, and shows nobody';
  const leaks = leaksIn(answer.text, secrets);
  if (leaks.length) return `tells ${leaks.join(', ')}`;
  const lower = answer.text.toLocaleLowerCase('vi');
  const words = FOREIGN.filter((text) => lower.includes(text));
  const asked = request.path + JSON.stringify(request.body ?? {});
  const ids = [...foreign].filter((id) => answer.text.includes(id) && !asked.includes(id));
  return words.length || ids.length ? `tells of the other office: ${[...words, ...ids].join(', ')}` : null;
}

const isOf = (sealed: Readonly<Record<string, string>>, text: string): boolean => Object.values(sealed).some((value) => value.includes(text));
