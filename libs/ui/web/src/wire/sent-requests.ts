import { Injectable } from '@angular/core';
import { currentAttempt } from './form-attempt';

/** Where keys of requests lie whose outcome is not known; a page that is loaded anew goes on with them. */
const PLACE = 'tiepdan.sent';
/** The server knows a key for two days; whoever saves the same again after one means another record. */
const FORGOTTEN_AFTER = 24 * 3_600_000;
/** What no trace is kept of on this machine, not even a digest. */
const SECRET = /password|secret|token/i;

interface Sent {
  readonly key: string;
  readonly at: number;
}

/** A request on its way. */
export interface SentRequest {
  readonly key: string;
  /** The server has answered: whatever is sent next is another request. */
  settled(): void;
}

/** The keys of requests whose outcome is not known, so that the same request sent again carries the same key. */
@Injectable({ providedIn: 'root' })
export class SentRequests {
  private readonly sent = new Map<string, Sent>(read());

  /** The key for a request that goes out now. `body` is its JSON. */
  begin(route: string, body: string): SentRequest {
    const attempt = currentAttempt();
    const name = `${route} ${digest(body)}`;
    const kept = !SECRET.test(body);
    const known = this.sent.get(name);
    const key = attempt?.lost.get(route) ?? (known && Date.now() - known.at < FORGOTTEN_AFTER ? known.key : newKey());
    attempt?.lost.set(route, key);
    if (kept) this.change(() => this.sent.set(name, { key, at: Date.now() }));
    return {
      key,
      settled: () => {
        if (attempt?.lost.get(route) === key) attempt.lost.delete(route);
        if (this.sent.get(name)?.key === key) this.change(() => this.sent.delete(name));
      },
    };
  }

  private change(act: () => void): void {
    act();
    try {
      if (this.sent.size > 0) sessionStorage.setItem(PLACE, JSON.stringify([...this.sent].slice(-50)));
      else sessionStorage.removeItem(PLACE);
    } catch {
      // The browser's store is full or forbidden: the page itself still knows.
    }
  }
}

/** 128 bits that nobody guesses. `randomUUID` is not there on pages without TLS. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Tells bodies apart (FNV-1a, twice): were two taken for one, the server would refuse the second, not write it wrongly. */
function digest(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit ^ (a >>> 13), 0x85ebca6b);
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}${text.length.toString(36)}`;
}

function read(): [string, Sent][] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PLACE) ?? '[]');
    return Array.isArray(kept) ? (kept as [string, Sent][]) : [];
  } catch {
    return [];
  }
}
