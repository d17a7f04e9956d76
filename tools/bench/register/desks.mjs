/** Offices with officers who are signed in, and what they send. */
import { randomBytes, randomUUID } from 'node:crypto';
import http from 'node:http';
import { CSRF } from '@tiepdan/identity/contract';
import { petitionPaths } from '@tiepdan/petition/contract';
import { ONCE } from '@tiepdan/platform/contract';
import { createAccount, createOffice } from '../../database/create.mjs';

/** Officers of an office; several clients may be one officer at several machines. */
const OFFICERS = 7;

/**
 * @param {Awaited<ReturnType<typeof import('../application.mjs').startApplication>>} application
 * @param {string[]} codes of the offices; the first is the application's own
 * @param {number} clients of each
 * @returns {Promise<{ officeId: string, clients: ((keyed?: boolean) => Promise<{ bookYear: number, bookNumber: number }>)[], answered: { bookYear: number, bookNumber: number }[] }[]>}
 */
export async function openDesks({ client, url }, codes, clients) {
  const query = (sql, params) => client.query(sql, params).then(({ rows }) => rows);
  const password = randomBytes(18).toString('base64url');
  const [field] = await query('SELECT min(code) AS code FROM field');
  const desks = [];
  for (const [index, code] of codes.entries()) {
    if (index > 0)
      await createOffice(query, { code, name: 'Ban Tiếp công dân', parent: 'Văn phòng', place: 'Gia Sơn', committee: 'UBND tỉnh', admin: `${code}-admin`, password });
    const sessions = [];
    for (let officer = 1; officer <= OFFICERS; officer++) {
      const username = `${code}-officer-${officer}`;
      await createAccount(query, { office: code, username, name: `Cán bộ ${officer}`, position: 'Chuyên viên', roles: 'petition-officer', password });
      sessions.push(await signIn(url, username, password));
    }
    const [{ id: officeId }] = await query('SELECT id FROM office WHERE code = $1', [code]);
    const senders = Array.from({ length: clients }, (_, number) => sender(url, sessions[number % OFFICERS], field.code, `${code}-${number}`));
    desks.push({ officeId, clients: senders, answered: [] });
  }
  return desks;
}

async function signIn(url, username, password) {
  const answer = await fetch(`${url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username, password }) });
  if (!answer.ok) throw new Error(`signing in: ${answer.status} ${await answer.text()}`);
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  const token = cookies.find((cookie) => cookie.startsWith(`${CSRF.cookie}=`))?.split('=')[1] ?? '';
  return { cookie: cookies.join('; '), [CSRF.header]: token, 'content-type': 'application/json' };
}

/** Sends one petition more at each call, with a key where asked: a person and a matter nobody knows yet, as most letters of a day bring. */
function sender(url, headers, fieldCode, name) {
  const receivedOn = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format();
  const address = new URL(petitionPaths.list, url);
  let sent = 0;
  return async (keyed = false) => {
    const summary = `Khiếu nại việc bồi thường đất của hộ số ${++sent} thuộc ${name}`;
    const kind = 'complaint';
    const body = {
      ...{ receivedOn, source: 'post', anonymous: false, signatoryCount: 1, kind, fieldCode, summary, eligibility: 'pending' },
      senders: [{ details: { fullName: `Nguyễn Văn ${name} ${sent}`, paperKind: 'none', noPaperReason: 'Đơn gửi qua bưu chính', address: 'Thôn Một, xã Ví Dụ' } }],
      matter: { details: { kind, fieldCode, summary } },
    };
    const { status, text } = await post(address, keyed ? { ...headers, [ONCE.header]: randomUUID() } : headers, JSON.stringify(body));
    if (status !== 201) throw new Error(`registering: ${status} ${text}`);
    return JSON.parse(text);
  };
}

/**
 * Connections stay open, as a browser's do. Plain `http` instead of `fetch`, which takes twice as long of the same
 * processors for a request: what is measured is the server, not who asks.
 */
const agent = new http.Agent({ keepAlive: true });

function post(address, headers, body) {
  return new Promise((resolve, reject) => {
    const request = http.request(address, { agent, method: 'POST', headers: { ...headers, 'content-length': Buffer.byteLength(body) } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => (text += part)).on('end', () => resolve({ status: answer.statusCode, text })).on('error', reject);
    });
    request.on('error', reject).end(body);
  });
}
