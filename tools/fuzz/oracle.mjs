/** What an answer may be, whatever was asked. */
import { inRoot } from '../support/root.mjs';

/** 503 that is provoked: there is no LibreOffice. */
const PROVOKED = /"code":"[A-Z]+\.(PDF_NOT_MADE|NO_PDF|PDF_AWAY|NO_CONVERTER|NO_OFFICE|CONVERTER_[A-Z]+)"/;
/** What of the inside nobody is to see: places in the program, statements, constraints, the driver. */
const INSIDE = /node_modules|\n\s+at \S|file:\/\/\/|\.[cm]?[jt]s:\d+:\d+|QueryFailed|TypeORM|NestJS|ECONNREFUSED|Cannot read propert|is not a function|syntax error at or near|invalid input syntax|violates [a-z-]+ constraint|pg_catalog|SELECT .+ FROM |INSERT INTO /;
/** Names of constraints: so short that packed bytes spell one now and then; what is packed is opened by the scan of leaks. */
const CONSTRAINTS = /\b(CHK|UQ|FK|PK|IDX)_[a-z]/;
const CODE = /^[A-Z_]+(\.[A-Z_]+)+$/;

/** Whether an answer is a file whose bytes are no text: sheets, papers, archives, pictures. */
const isPacked = ({ headers }) => /officedocument|zip|pdf|octet-stream|image\/(?!svg)/.test(String(headers?.['content-type'] ?? ''));

/**
 * @param {Awaited<ReturnType<typeof import('./send.mjs').send>>} answer
 * @returns {string | null} what is wrong with it
 */
export function wrongWith(answer, request) {
  if (answer.hung) return 'no answer in 10 s';
  const text = answer.body.toString('utf8');
  const heads = answer.headers ? JSON.stringify(answer.headers) : '';
  const said = [text, heads].join('\n');
  if (answer.status >= 500 && !(answer.status === 503 && PROVOKED.test(text))) return `answered ${answer.status} ${text.slice(0, 300)}`;
  // The document of the operations names paths and codes; it is no answer to what was asked.
  if (!request.path.startsWith('/api/docs') && !request.path.startsWith('/api/openapi')) {
    // What a figure is reckoned by is shown on purpose, to those who may read it.
    const inside = answer.status === 200 && /\/query(\?|$)/.test(request.path) ? null : INSIDE.exec(said)?.[0] ?? CONSTRAINTS.exec(isPacked(answer) ? heads : said)?.[0] ?? (said.includes(inRoot()) ? 'a folder of this machine' : null);
    if (inside) return `tells of the inside: ${inside.slice(0, 80)}`;
  }
  if (!answer.headers) return null;
  if (answer.status === 0) return answer.cut && (request.body?.length ?? 0) > 65_536 ? null : `no answer: ${answer.cut}`;
  return shapeOf(answer, request, text);
}

function shapeOf({ status, headers, cut }, { method, path }, text) {
  if (cut) return `cut off: ${cut}`;
  const type = headers['content-type'] ?? '';
  if (text && !type) return `${status} without a content type`;
  if (text && headers['x-content-type-options'] !== 'nosniff') return `${status} without nosniff`;
  if (status < 400 || method === 'HEAD' || !isApi(path)) return null;
  // The parser of the protocol itself refuses without a body.
  if (!text) return status === 400 || status === 431 || status === 408 || status === 417 || status === 416 || status === 412 ? null : `${status} with nothing in it`;
  if (!type.startsWith('application/json')) return `${status} as ${type}`;
  const body = parsed(text);
  if (!body || !CODE.test(body.code ?? '') || typeof body.message !== 'string' || !body.message) return `${status} of another shape: ${text.slice(0, 200)}`;
  if (body.requestId !== headers['x-request-id']) return `${status} without its number`;
  return null;
}

const isApi = (path) => /^\/api(\/|\?|$)/.test(path);

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
