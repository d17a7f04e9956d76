/** Ways to make a request wrong: each changes it a little and says what it did. */
import { nastyText, nastyValue, nearly, nested } from './values.mjs';

const NAMES = ['extra', 'id', 'officeId', 'version', 'toJSON', 'constructor', '__proto__', 'hasOwnProperty', '', 'a.b', '$where', 'people.0', 'ｉd'];
const TYPES = ['', 'application/json; charset=utf-7', 'application/json;charset=utf-16', 'text/plain', 'text/html', 'multipart/form-data', 'multipart/form-data; boundary=', 'application/x-www-form-urlencoded', 'application/xml', 'application/json, text/plain', 'application/vnd.api+json', 'json', 'a/b/c', `${'x'.repeat(3_000)}/y`, 'application/octet-stream', 'application/pdf'];
const HEADERS = {
  'content-type': TYPES,
  'content-encoding': ['gzip', 'br', 'deflate', 'zstd', 'identity', 'x', 'gzip, gzip', ''],
  accept: ['*/*', 'text/html', 'application/xml', 'image/*;q=0', ',', 'application/json;q=x', `${'a/b,'.repeat(900)}c/d`],
  'accept-encoding': ['br', 'zstd', 'gzip;q=0', 'identity;q=0', '*;q=0', 'x'],
  'accept-language': ['*', '-', 'vi-VN-x-'.repeat(200), 'xx'],
  range: ['bytes=0-', 'bytes=-1', 'bytes=5-1', 'bytes=0-0,1-1,2-2', 'bytes=999999999999-', 'rows=1', 'bytes=a-b', 'bytes=-', `bytes=${'0-1,'.repeat(900)}2-3`],
  'if-none-match': ['*', '"x"', 'W/"', '"a", "b"', `"${'x'.repeat(3_000)}"`],
  'if-modified-since': ['x', 'Thu, 01 Jan 1970 00:00:00 GMT', 'Tue, 31 Feb 2026 00:00:00 GMT'],
  'if-match': ['*', '"x"'],
  'if-range': ['"x"', 'x'],
  cookie: ['', ';;;', 'tiepdan_session=', 'tiepdan_session=a; tiepdan_session=b', 'tiepdan_session=%00', 'tiepdan_session=%E0%A4%A', `tiepdan_session=${'A'.repeat(4_000)}`, '__proto__=1; constructor=2', 'XSRF-TOKEN=x', '=', `${'a=b; '.repeat(800)}`],
  'x-xsrf-token': ['', 'x', 'null', `${'A'.repeat(4_000)}`],
  'idempotency-key': ['', 'short', 'a'.repeat(16), 'a'.repeat(64), 'a'.repeat(65), '%00'.repeat(8), '../'.repeat(6), 'fuzz-fuzz-fuzz-fuzz'],
  host: ['', 'evil.example', '127.0.0.1', '[::1]', 'a b', 'localhost:99999', '..', 'x'.repeat(2_000)],
  origin: ['null', 'https://evil.example', 'file://', '', 'http://127.0.0.1'],
  referer: ['https://evil.example/x', 'x', ''],
  'sec-fetch-site': ['cross-site', 'same-site', 'none', 'x'],
  'sec-fetch-dest': ['iframe', 'script', 'document', 'x'],
  'x-forwarded-for': ['127.0.0.1', "' or 1=1", '::1, x', `${'1.2.3.4, '.repeat(400)}`, 'unknown', '999.999.999.999'],
  'x-forwarded-proto': ['https', 'x'],
  'x-forwarded-host': ['evil.example'],
  forwarded: ['for=127.0.0.1;proto=https', 'for="['],
  'x-http-method-override': ['DELETE', 'TRACE', 'x'],
  'x-request-id': ['x', 'a'.repeat(5_000), '"\\'],
  'user-agent': ['', 'x'.repeat(6_000), '<script>', '${jndi:ldap://127.0.0.1/x}'],
  expect: ['100-continue', 'x'],
  upgrade: ['websocket', 'h2c'],
  'content-length': ['-1', '0', 'x', '99999999999999999999', '1e3'],
  'transfer-encoding': ['chunked', 'gzip, chunked', 'x'],
  connection: ['upgrade', 'close, x', 'content-length'],
  authorization: ['Basic eDp5', 'Bearer x', `Bearer ${'A'.repeat(5_000)}`],
};
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'LINK', 'M-SEARCH', 'PURGE'];
const BROKEN_PARTS = ['%', '%zz', '%00', '%2f', '%2F..%2f..%2f', '..', '.', '%2e%2e', '%c0%af', '%ff', '%E0%A4%A', ';x=1', '%5c', '//', '%0d%0aX:%20y', '%ud800', '*', '%25%32%66', '+', '~', 'constructor', '__proto__', "'", '"', '%3Cscript%3E', '%F0%9F%98%80', '0', '-1', 'null', '%20'];

/** Every place in a JSON value, as the path to it. */
function placesOf(value, path = []) {
  if (!value || typeof value !== 'object') return [path];
  return [path, ...Object.keys(value).flatMap((key) => placesOf(value[key], [...path, key]))];
}

function changed(json, path, change) {
  if (!path.length) return change(json);
  const copy = structuredClone(json);
  let holder = copy;
  for (const key of path.slice(0, -1)) holder = holder[key];
  const last = path.at(-1);
  const value = change(holder[last]);
  if (value === undefined) delete holder[last];
  else Object.defineProperty(holder, last, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

const field = (request, random, change, what) => {
  const paths = placesOf(request.json);
  const path = paths.length > 1 && random.next() < 0.95 ? random.oneOf(paths.slice(1)) : paths[0];
  return { ...request, json: changed(request.json, path, change), what: `${what} at ${path.join('.') || 'the body'}` };
};

const BODY = [
  [30, (request, random) => field(request, random, () => nastyValue(random), 'another value')],
  [20, (request, random) => field(request, random, (value) => nearly(random, value), 'nearly the value')],
  [10, (request, random) => field(request, random, () => nastyText(random), 'a text')],
  [7, (request, random) => field(request, random, () => undefined, 'nothing')],
  [5, (request, random) => field(request, random, (value) => (value && typeof value === 'object' && !Array.isArray(value) ? { ...value, [random.oneOf(NAMES)]: nastyValue(random) } : nested(random, 25)), 'more')],
  [4, (request, random) => ({ ...request, json: nastyValue(random), what: 'another body' })],
  [2, (request) => ({ ...request, what: 'as it is' })],
  [6, (request, random) => ({ ...request, json: undefined, text: brokenText(JSON.stringify(request.json), random), what: 'broken JSON' })],
];

function brokenText(text, random) {
  const at = random.below(text.length + 1);
  return random.oneOf([
    () => text.slice(0, at),
    () => text.slice(0, at) + random.oneOf(['"', ',', '}', ']', '\u0000', '\\ud800', '\\u00', 'NaN', '1e999', "'", '//', '\ufeff', '0001', '-']) + text.slice(at),
    () => text + random.oneOf([text, ',', '\u0000', ' '.repeat(50_000), '}']),
    () => `{"__proto__":{"x":1},${text.slice(1)}`,
    () => text.replace(/^\{"([^"]+)"/, '{"$1":1,"$1"'),
    () => `${'['.repeat(random.oneOf([19, 21, 100_000]))}`,
    () => `{"a":${'9'.repeat(random.oneOf([20, 400, 100_000]))}}`,
    () => Buffer.concat([Buffer.from(text.slice(0, at)), Buffer.from([0xff, 0xfe, 0xc0, 0x80]), Buffer.from(text.slice(at))]),
    () => Buffer.from(`\ufeff${text}`, 'utf16le'),
    () => 'x'.repeat(1_100_000),
    () => '',
  ])();
}

function query(request, random) {
  const pairs = [...request.query];
  const put = random.oneOf([
    () => pairs.length && (pairs[random.below(pairs.length)] = [pairs[random.below(pairs.length)][0], nastyText(random).slice(0, random.oneOf([200, 9_000]))]),
    () => pairs.length && (pairs[0] = [pairs[0][0], nearly(random, pairs[0][1])]),
    () => pairs.push(...pairs),
    () => pairs.push([random.oneOf([...NAMES, 'limit', 'cursor', 'q', 'from', 'to', 'period', 'format', 'order', 'sort']), random.oneOf(['0', '-1', '1e9', '', 'x', '[]', 'eyJpZCI6MX0', nastyText(random).slice(0, 300)])]),
    () => pairs.push([`${pairs[0]?.[0] ?? 'q'}${random.oneOf(['[]', '[$ne]', '[0]', '[__proto__]', '%00', '.x'])}`, '1']),
    () => pairs.splice(random.below(pairs.length + 1), 1),
    () => pairs.push(...Array.from({ length: random.oneOf([61, 2_000]) }, (_, index) => [`a${index}`, 'b'])),
  ]);
  put();
  return { ...request, query: pairs, rawQuery: random.next() < 0.15 ? `${random.oneOf(BROKEN_PARTS)}=${random.oneOf(BROKEN_PARTS)}&&==&${random.oneOf(BROKEN_PARTS)}` : undefined, what: 'conditions' };
}

function path(request, random) {
  const parts = request.target.split('/');
  const at = 1 + random.below(parts.length - 1);
  const change = random.oneOf([
    () => parts.splice(at, 1, random.oneOf(BROKEN_PARTS)),
    () => parts.splice(at, 1, encodeURIComponent(wellFormed(nastyText(random).slice(0, random.oneOf([60, 9_000]))))),
    () => parts.splice(at, 0, random.oneOf(BROKEN_PARTS)),
    () => parts.splice(at, 1),
    () => (parts[at] = parts[at].toUpperCase()),
    () => (parts[at] = parts[at].slice(1)),
    () => parts.push(random.oneOf(['', 'history', 'file', random.oneOf(BROKEN_PARTS)])),
  ]);
  change();
  return { ...request, target: parts.join('/') || '/', what: 'address' };
}

const wellFormed = (text) => text.toWellFormed();

function header(request, random) {
  const headers = { ...request.headers };
  const names = [];
  for (let times = 1 + random.below(2); times > 0; times -= 1) {
    const name = random.oneOf(Object.keys(HEADERS));
    headers[name] = random.oneOf(HEADERS[name]);
    names.push(name);
  }
  return { ...request, headers, what: `header ${names.join(', ')}` };
}

const WIRE = ['truncated', 'chunked', 'bad chunk', 'pipelined', 'two lengths', 'both lengths', 'bare', 'garbage', 'hundred headers', 'obsolete folding', 'no host', 'absolute', 'one byte at a time'];

/** Makes a request wrong in one way, seldom two. */
export function mutated(request, random) {
  const once = random.weighted([
    [request.json === undefined ? 0 : 60, () => random.weighted(BODY)(request, random)],
    [request.method === 'GET' ? 40 : 8, () => query(request, random)],
    [14, () => path(request, random)],
    [14, () => header(request, random)],
    [3, () => ({ ...request, method: random.oneOf(METHODS), what: 'method' })],
    [4, () => ({ ...request, wire: random.oneOf(WIRE), what: 'wire' })],
  ])();
  return once.json !== undefined && random.next() < 0.15 ? { ...random.weighted(BODY)(once, random), what: `${once.what}; and more` } : once;
}
