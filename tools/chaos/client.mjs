/** Somebody who writes until it is acknowledged: to either replica, under one key, also when the answer was lost. */
import { ONCE } from '@tiepdan/platform/contract';
import { CSRF } from '@tiepdan/identity/contract';
import { sleep } from '../support/processes.mjs';

/** Milliseconds an answer may take, and until a write must be acknowledged whatever is killed meanwhile. */
const [ANSWER, PATIENCE] = [20_000, 90_000];
const AGAIN = 150;
/** What is worth asking again under the same key. */
const PASSING = new Set([429, 502, 503, 504]);

/** Something that must not be answered, whatever is killed. */
export class Unacceptable extends Error {
  /** @param {string} message @param {{ requestId?: string } | null} [body] what was answered */
  constructor(message, body) {
    super(`${message}${body ? ` ${JSON.stringify(body)}` : ''}`);
    this.requestId = body?.requestId ?? null;
  }
}

/** Signs in at a replica; gives the headers of who is signed in. */
export async function signIn(url, username, password) {
  const answer = await fetch(`${url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username, password }) });
  if (!answer.ok) throw new Error(`signing in as ${username}: ${answer.status} ${await answer.text()}`);
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  const token = cookies.find((cookie) => cookie.startsWith(`${CSRF.cookie}=`))?.split('=')[1] ?? '';
  return { cookie: cookies.join('; '), [CSRF.header]: token };
}

/**
 * @param {readonly string[]} urls of the replicas
 * @param {ReturnType<typeof import('./random.mjs').seeded>} random
 * @param {{ lost: number, replayed: number, done: number, busy: number, hasty: number }} told how often what was answered
 */
export function makeClient(urls, random, told) {
  async function once(method, address, headers, body, hasty) {
    const signal = AbortSignal.timeout(hasty ? 5 + random.below(55) : ANSWER);
    const raw = Buffer.isBuffer(body);
    const type = body === undefined ? {} : { 'content-type': raw ? 'application/octet-stream' : 'application/json' };
    try {
      const answer = await fetch(`${random.oneOf(urls)}${address}`, { method, signal, headers: { ...headers, ...type }, body: raw || body === undefined ? body : JSON.stringify(body) });
      return { status: answer.status, replayed: answer.headers.get(ONCE.replayed) === 'true', body: parsed(await answer.text()) };
    } catch {
      return null; // refused, cut off, or given up by us
    }
  }

  return {
    /** Reads; asks again until there is an answer. */
    async get(address, headers) {
      for (const end = Date.now() + PATIENCE; ; await sleep(AGAIN)) {
        const answer = await once('GET', address, headers);
        if (answer?.status === 200) return answer.body;
        if (answer && !PASSING.has(answer.status)) throw new Unacceptable(`GET ${address}: ${answer.status}`, answer.body);
        if (Date.now() > end) throw new Unacceptable(`GET ${address}: no answer in ${PATIENCE / 1000} s`);
      }
    },
    /**
     * Writes until it is acknowledged; now and then hangs up in the middle, or sends it to both replicas at once.
     * @returns the answer's body; `{ done: subject }` when it was written and the answer was lost
     */
    async write(method, address, headers, body) {
      const withKey = Buffer.isBuffer(body) ? headers : { ...headers, [ONCE.header]: random.key() };
      if (random.next() < 0.05 && !Buffer.isBuffer(body)) void once(method, address, withKey, body);
      for (const end = Date.now() + PATIENCE; ; await sleep(AGAIN)) {
        const hasty = random.next() < 0.08;
        const answer = await once(method, address, withKey, body, hasty);
        if (answer && answer.status < 300) {
          told.replayed += answer.replayed ? 1 : 0;
          return answer.body;
        }
        if (!answer) told[hasty ? 'hasty' : 'lost'] += 1;
        else if (answer.body?.code === 'REQUEST.ALREADY_DONE') {
          told.done += 1;
          return { done: answer.body.details?.subject ?? null };
        } else if (answer.body?.code === 'RECORD.BUSY') told.busy += 1;
        else if (!PASSING.has(answer.status)) throw new Unacceptable(`${method} ${address}: ${answer.status}`, answer.body);
        if (Date.now() > end) throw new Unacceptable(`${method} ${address}: not acknowledged in ${PATIENCE / 1000} s; last ${answer?.status ?? 'no answer'}`);
      }
    },
  };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
