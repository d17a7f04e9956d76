/** Sends a request as it is, however broken, and gives what came back. */
import http from 'node:http';
import net from 'node:net';

/** Milliseconds after which a connection hangs. */
export const HANGS = 10_000;
const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });

/** What goes over the line: method, address, headers, body. */
export function wired(request, caller) {
  const pairs = request.query.map(([name, value]) => `${escape(name)}=${escape(value)}`);
  if (request.rawQuery) pairs.push(request.rawQuery);
  const body = request.bytes ?? (Buffer.isBuffer(request.text) ? request.text : request.text !== undefined ? Buffer.from(request.text) : request.json !== undefined ? Buffer.from(JSON.stringify(request.json)) : null);
  return { method: request.method, path: request.target + (pairs.length ? `?${pairs.join('&')}` : ''), headers: { ...caller, ...request.headers }, body, wire: request.wire, what: request.what };
}

const escape = (text) => encodeURIComponent(String(text).toWellFormed()).replace(/%5B/g, '[').replace(/%5D/g, ']');

/** @returns {Promise<{ status: number, headers: Record<string, string | string[] | undefined>, body: Buffer, milliseconds: number, hung?: boolean, cut?: string }>} */
export async function send(url, request) {
  const began = performance.now();
  const answer = needsRaw(request) ? await raw(url, request) : await usual(url, request);
  return { ...answer, milliseconds: performance.now() - began };
}

const OWN = ['content-length', 'transfer-encoding', 'connection', 'upgrade', 'expect'];
const needsRaw = ({ wire, path, headers }) => Boolean(wire) || /[^\u0021-\u007e]/.test(path) || OWN.some((name) => name in headers) || Object.values(headers).some((value) => /[^\t\u0020-\u00ff]/.test(value));

function usual(url, { method, path, headers, body }) {
  return new Promise((resolve) => {
    const late = AbortSignal.timeout(HANGS);
    const asked = http.request({ host: url.hostname, port: url.port, method, path, headers: { ...headers, ...(body ? { 'content-length': body.length } : {}) }, agent, signal: late }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
      response.on('error', (error) => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks), cut: error.message, hung: late.aborted }));
    });
    asked.on('error', (error) => resolve({ status: 0, headers: {}, body: Buffer.alloc(0), cut: error.message, hung: late.aborted }));
    asked.end(body ?? undefined);
  });
}

/** The bytes of a request, made wrong in the way that `wire` says. */
export function bytesOf({ method, path, headers, body, wire }) {
  const own = { host: '127.0.0.1', ...headers };
  if (!OWN.includes('connection') || !own.connection) own.connection = 'close';
  if (wire === 'no host') delete own.host;
  const head = Object.entries(own).map(([name, value]) => `${name}: ${value}`);
  if (wire === 'hundred headers') head.push(...Array.from({ length: 2_100 }, (_, index) => `x-${index}: y`));
  if (wire === 'obsolete folding') head.push('x-folded: a', ' b');
  const framed = framing(body ?? Buffer.from('{}'), wire, own, Boolean(body));
  const first = `${method} ${wire === 'absolute' ? `http://evil.example${path}` : path} ${wire === 'bare' ? 'HTTP/0.9' : 'HTTP/1.1'}`;
  const text = Buffer.from(`${[first, ...head, ...framed.head].join('\r\n')}\r\n\r\n`, 'utf8');
  if (wire === 'garbage') return Buffer.concat([Buffer.from([0x16, 0x03, 0x01, 0x00, 0xff]), text]);
  const whole = Buffer.concat([text, framed.body]);
  return wire === 'pipelined' ? Buffer.concat([Buffer.from(whole.toString('latin1').replace('connection: close', 'connection: keep-alive'), 'latin1'), whole]) : whole;
}

function framing(body, wire, own, has) {
  const chunk = (part) => Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]);
  if ('content-length' in own || 'transfer-encoding' in own) return { head: [], body };
  if (wire === 'chunked') return { head: ['transfer-encoding: chunked'], body: Buffer.concat([chunk(body.subarray(0, 3)), chunk(body.subarray(3)), Buffer.from('0\r\n\r\n')]) };
  if (wire === 'bad chunk') return { head: ['transfer-encoding: chunked'], body: Buffer.from('zz\r\nxx\r\n') };
  if (wire === 'truncated') return { head: [`content-length: ${body.length + 10}`], body };
  if (wire === 'two lengths') return { head: [`content-length: ${body.length}`, `content-length: ${body.length + 1}`], body };
  if (wire === 'both lengths') return { head: [`content-length: ${body.length}`, 'transfer-encoding: chunked'], body: Buffer.concat([chunk(body), Buffer.from('0\r\n\r\n')]) };
  return has ? { head: [`content-length: ${body.length}`], body } : { head: [], body: Buffer.alloc(0) };
}

/** Over a socket of its own, until the other side closes; whoever sends half of something hangs up his side. */
function raw(url, request) {
  return new Promise((resolve) => {
    const chunks = [];
    let hung = false;
    const socket = net.connect({ host: url.hostname, port: Number(url.port), allowHalfOpen: true });
    const late = setTimeout(() => {
      hung = true;
      socket.destroy();
    }, HANGS);
    const bytes = bytesOf(request);
    socket.on('connect', () => {
      if (request.wire === 'one byte at a time') for (const byte of bytes.subarray(0, 400)) socket.write(Buffer.from([byte]));
      socket.end(request.wire === 'one byte at a time' ? bytes.subarray(400) : bytes);
    });
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => undefined); // what came before it counts
    socket.on('end', () => socket.destroy());
    socket.on('close', () => {
      clearTimeout(late);
      resolve({ ...readRaw(Buffer.concat(chunks)), hung });
    });
  });
}

/** The first answer; the others of the same connection are looked through as bytes. */
function readRaw(bytes) {
  const text = bytes.toString('latin1');
  const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map((match) => Number(match[1])).filter((status) => status >= 200);
  return { status: statuses.find((status) => status >= 500) ?? statuses[0] ?? 0, headers: null, body: bytes };
}
