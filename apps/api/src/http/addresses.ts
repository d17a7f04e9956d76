import { Refusal } from '@tiepdan/platform/api';
import { platformErrors } from '@tiepdan/platform/contract';
import { publicPaths } from '@tiepdan/portal/contract';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { under } from './headers.js';
import { NEVER_NAMES } from './json-shape.js';
import { ADDRESS_LIMIT, CONDITIONS_LIMIT } from './limits.js';

/** A machine's own names. A page of a stranger cannot make a browser send these with an answer it can read. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What asks whether the server lives calls it by whatever name it has. */
export const HEALTH = '/api/health';

/**
 * Refuses requests for another house: with PUBLIC_URL set, only its name, those of ALLOWED_HOSTS and the machine's own are
 * served, so that no name that is pointed here (DNS rebinding) reads answers, and no forged name is believed anywhere. What
 * a proxy says of the name (X-Forwarded-Host) is never read.
 */
export function knownHosts(publicUrl: string, allowed: string): RequestHandler {
  const names = new Set([...(publicUrl ? [new URL(publicUrl).host] : []), ...allowed.split(',').filter(Boolean)]);
  return (request: Request, _response: Response, next: NextFunction) => {
    const host = (request.headers.host ?? '').toLowerCase();
    const known = !publicUrl || names.has(host) || LOOPBACK.has(host.replace(/:\d+$/, '')) || request.path.startsWith(HEALTH);
    next(known ? undefined : new Refusal(platformErrors, 'REQUEST.WRONG_HOST'));
  };
}

/** Refuses addresses that a browser never sends: whole ones as to a proxy, and endless ones. */
export function readableAddress(request: Request, _response: Response, next: NextFunction): void {
  const { url } = request;
  const whole = !url.startsWith('/') || url.startsWith('//') || url.includes('\\');
  // Public pages answer an address that cannot be read as one that is not there, in words for everybody.
  if (whole || (!under(publicPaths.root, request.path) && !decodes(request.path))) next(new Refusal(platformErrors, 'REQUEST.UNREADABLE_ADDRESS'));
  else next(refusalOfConditions(url));
}

/** What a list is asked for stands behind the question mark. */
function refusalOfConditions(url: string): Refusal | undefined {
  const asked = url.indexOf('?') < 0 ? '' : url.slice(url.indexOf('?') + 1);
  if (url.length > ADDRESS_LIMIT || asked.split('&').length > CONDITIONS_LIMIT) return new Refusal(platformErrors, 'REQUEST.ADDRESS_TOO_LONG', { limit: ADDRESS_LIMIT });
  return [...new URLSearchParams(asked).keys()].some((name) => NEVER_NAMES.has(name)) ? new Refusal(platformErrors, 'REQUEST.NAMED_TWICE') : undefined;
}

function decodes(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\u0000');
  } catch {
    return false;
  }
}

/**
 * Refuses to answer into pages of others: as a picture, a frame, a script or a reading of theirs. A person may follow a link from
 * elsewhere, and a sign-in service sends people back, so what becomes a page of its own passes; writes are the guard's matter.
 */
export function notEmbedded(request: Request, _response: Response, next: NextFunction): void {
  const site = request.get('sec-fetch-site');
  const ours = site === undefined || site === 'same-origin' || site === 'none';
  const reading = request.method === 'GET' || request.method === 'HEAD';
  const followed = request.get('sec-fetch-mode') === 'navigate' && request.get('sec-fetch-dest') === 'document';
  next(ours || followed || !reading ? undefined : new Refusal(platformErrors, 'REQUEST.EMBEDDED'));
}
