/** Draws, sends, judges; now and then stops to see that what was refused wrote nothing. */
import { seeded } from '../chaos/random.mjs';
import { openHouse } from './house.mjs';
import { tryLimits } from './limits.mjs';
import { mutated } from './mutations.mjs';
import { operationsOf, plainRequest } from './operations.mjs';
import { wrongWith } from './oracle.mjs';
import { recordsOf } from './records.mjs';
import { Refused } from './refused.mjs';
import { bytesOf, send, wired } from './send.mjs';

const FULL = { count: 200_000, minutes: 40, rest: 2_500, replay: 120 };
const SHORT = { count: 3_000, minutes: 2, rest: 1_000, replay: 60 };
const AT_ONCE = 6;
/** Findings after which there is enough to mend. */
const ENOUGH = 40;
/** What the process may hold afterwards, of what it held before, and megabytes that are no matter either way. */
const GROWTH = 1.3;
const SLACK = 20;
const PAGES = ['/', '/tra-cuu', '/tiep-cong-dan', '/lich-tiep', '/api/docs', '/api/openapi.json', '/robots.txt', '/assets/x.js', '/index.html', '/favicon.ico'];

/** @param {readonly string[]} args @returns {Promise<number>} exit code */
export async function fuzz(args) {
  const number = (name) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : undefined);
  const plan = { ...(args.includes('--short') ? SHORT : FULL) };
  const seed = number('--seed') ?? 7;
  const only = number('--only');
  plan.count = number('--count') ?? plan.count;
  plan.minutes = number('--minutes') ?? plan.minutes;
  const house = await openHouse();
  try {
    const run = new Run({ house, plan, seed, records: await recordsOf(house.client), operations: operationsOf(await document(house)) });
    if (only !== undefined) return await run.show(only);
    await run.all();
    run.found.push(...(await tryLimits(house)));
    return run.tell();
  } finally {
    await house.stop();
  }
}

async function document(house) {
  const answer = await fetch(new URL('/api/openapi.json', house.url), { headers: house.callers.values().next().value });
  return answer.json();
}

class Run {
  found = [];
  /** Answers by status. */
  answers = new Map();
  asked = new Set();
  sent = 0;
  replayed = 0;

  constructor({ house, plan, seed, records, operations }) {
    Object.assign(this, { house, plan, seed, records, operations });
    this.users = [...house.callers.keys(), null];
    this.refused = new Refused(house, plan.replay);
  }

  /** The request of a number: the same for the same seed, as far as the records are the same. */
  draw(number) {
    const random = seeded((this.seed * 2_654_435_761 + number * 40_503) >>> 0);
    for (let turn = 0; turn < 3; turn += 1) random.next();
    if (random.next() < 0.03) {
      const page = { method: 'GET', target: random.oneOf(PAGES), query: [], headers: {}, what: 'page' };
      return { user: null, operation: `GET ${page.target}`, request: mutated(page, random) };
    }
    // Every operation has its turn, whatever chance says of the rest.
    const operation = this.operations[number % this.operations.length];
    const may = this.users.filter((name) => this.house.may(name, operation.permission));
    // Mostly somebody who gets past the guard: behind it is more to break.
    const user = may.length && random.next() < 0.8 ? random.oneOf(may) : random.oneOf(this.users);
    return { user, operation: operation.operation, request: mutated(plainRequest(operation, this.records, random), random) };
  }

  async all() {
    const end = Date.now() + this.plan.minutes * 60_000;
    const warm = Math.min(2_000, Math.floor(this.plan.count / 3));
    for (let from = 0; from < this.plan.count && Date.now() < end && this.found.length < ENOUGH; from += this.plan.rest) {
      await this.stretch(from, Math.min(from + this.plan.rest, this.plan.count));
      if (this.house.api.gone()) {
        this.found.push(`the process ended between requests ${from} and ${from + this.plan.rest}`);
        return;
      }
      await this.rest();
      if (!this.before && this.sent >= warm) this.before = await this.house.memory.held();
    }
    await this.weigh();
  }

  async stretch(from, to) {
    let next = from;
    const one = async () => {
      while (next < to && !this.house.api.gone()) await this.ask(next++);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
  }

  async ask(number) {
    const { user, operation, request } = this.draw(number);
    const made = wired(request, user ? this.house.callers.get(user) : {});
    const answer = await send(this.house.url, made);
    this.sent += 1;
    this.answers.set(answer.status, (this.answers.get(answer.status) ?? 0) + 1);
    this.asked.add(operation);
    const wrong = wrongWith(answer, made);
    if (wrong) this.report(number, user, operation, made, answer, wrong);
    if (answer.status === 401 && user && request.headers.cookie === undefined) await this.house.renew(user);
    if (!wrong && answer.headers && answer.status >= 400) this.refused.keep({ number, user, operation, made: request });
    return answer;
  }

  report(number, user, operation, made, answer, wrong) {
    const id = /"requestId":"([^"]+)"/.exec(answer.body.toString())?.[1];
    this.found.push(`--seed ${this.seed} --only ${number}: ${operation} as ${user ?? 'nobody'}, ${made.what}: ${wrong}\n    ${curl(made)}\n${this.house.said(id)}`);
  }

  async rest() {
    await this.house.mendDoors();
    const { replayed, wrote } = await this.refused.replay();
    this.replayed += replayed;
    for (const { number, user, operation, made, tables } of wrote) this.found.push(`--seed ${this.seed} --only ${number}: ${operation} as ${user ?? 'nobody'}, ${made.what}: refused, and wrote ${tables.join(', ')}\n    ${curl(wired(made, {}))}`);
    process.stdout.write(`${String(this.sent).padStart(7)} sent, ${this.found.length} found\n`);
  }

  /** What is kept of requests that are over would be held for good. */
  async weigh() {
    this.after = await this.house.memory.held();
    if (this.before && this.after.held > this.before.held * GROWTH + SLACK) this.found.push(`memory: held ${this.before.held} MB before, ${this.after.held} MB after`);
  }

  /** Sends the request of one number alone and shows both sides. */
  async show(number) {
    const { user, operation, request } = this.draw(number);
    const made = wired(request, user ? this.house.callers.get(user) : {});
    console.log(`${operation} as ${user ?? 'nobody'}, ${made.what}\n${bytesOf(made).toString().slice(0, 4_000)}\n`);
    const answer = await this.ask(number);
    console.log(`${answer.status}\n${answer.body.toString().slice(0, 4_000)}`);
    return this.tell();
  }

  tell() {
    for (const line of this.found) console.log(`FOUND ${line}`);
    const statuses = [...this.answers].sort(([a], [b]) => a - b).map(([status, count]) => `${count} × ${status || 'closed'}`);
    console.log(`seed ${this.seed}: ${this.sent} requests to ${this.asked.size} operations and pages, ${this.replayed} refused ones sent again against all tables`);
    console.log(`answered ${statuses.join(', ')}`);
    if (this.before && this.after) console.log(`memory held ${this.before.held} MB before, ${this.after.held} MB after; resident ${this.before.resident} MB, ${this.after.resident} MB`);
    console.log(this.found.length ? `${this.found.length} found` : 'no server error, nothing hung, nothing told, nothing written by what was refused');
    return this.found.length ? 1 : 0;
  }
}

/** What to type to send it again; without who is signed in. */
function curl({ method, path, headers, body, wire }) {
  if (wire) return `(${wire}) ${method} ${path.slice(0, 300)}`;
  const shown = Object.entries(headers).filter(([name]) => !['cookie', 'x-xsrf-token'].includes(name));
  const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
  return `curl -X ${method} ${shown.map(([name, value]) => `-H ${quoted(`${name}: ${String(value).slice(0, 200)}`)}`).join(' ')} ${body ? `--data-binary ${quoted(body.toString().slice(0, 1_500))} ` : ''}${quoted(`$URL${path.slice(0, 1_000)}`)}`;
}
