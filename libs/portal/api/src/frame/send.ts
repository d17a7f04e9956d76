import type { Request, Response } from 'express';
import type { HeldPage } from './held-page.js';

/** Nothing but the page's own style sheet and its forms: no script, no picture, no frame, nothing from elsewhere. */
const CONTENT_SECURITY = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export const HTML = 'text/html; charset=utf-8';
/** Kept for a minute by whoever reads and whatever stands in between. */
export const FOR_A_MINUTE = 'public, max-age=60';
/** Kept nowhere. */
export const NOWHERE = 'no-store';

/** What every public answer says of itself. A form names where it comes from only to this house: the guard of writes asks for it. */
export function publicHeaders(response: Response, cache: string): void {
  response.setHeader('Content-Security-Policy', CONTENT_SECURITY);
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('Cache-Control', cache);
  if (cache === NOWHERE) response.setHeader('X-Robots-Tag', 'noindex');
}

/** A page made for one reader. */
export function sendPage(response: Response, html: string, status = 200): void {
  publicHeaders(response, NOWHERE);
  response.status(status).setHeader('Content-Type', HTML).send(html);
}

/** A page that everybody reads; not sent again to who has it. */
export function sendHeld(request: Request, response: Response, page: HeldPage, cache = FOR_A_MINUTE): void {
  publicHeaders(response, cache);
  response.setHeader('Vary', 'Accept-Encoding');
  if (cache !== NOWHERE) {
    response.setHeader('ETag', page.etag);
    response.setHeader('Last-Modified', page.lastModified);
    if (request.fresh) {
      response.status(304).end();
      return;
    }
  }
  const packed = request.acceptsEncodings('gzip', 'identity') === 'gzip';
  if (packed) response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Content-Type', page.type);
  response.end(request.method === 'HEAD' ? undefined : packed ? page.packed : page.body);
}
