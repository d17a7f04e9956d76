import type { NestExpressApplication } from '@nestjs/platform-express';
import { publicPaths } from '@tiepdan/portal/contract';
import type { NextFunction, Request, Response } from 'express';
import helmet, { type HelmetOptions } from 'helmet';

/** What an answer is, which decides what a browser may do with it. Public pages and files name theirs themselves, as strictly. */
export type AnswerKind = 'page' | 'asset' | 'answer' | 'docs';

/** A year, in seconds: as long as a browser goes on asking over TLS only. */
const YEAR = 31_536_000;

/**
 * What every answer says, each by its name; nothing is left to a library's default.
 * @param overTls whether people reach the office over TLS: only then may a browser be told to insist on it
 */
export function commonHeaders(overTls: boolean): HelmetOptions {
  return {
    contentSecurityPolicy: false, // by kind, below
    strictTransportSecurity: overTls ? { maxAge: YEAR, includeSubDomains: false, preload: false } : false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: { policy: 'require-corp' },
    // A write names its origin all the same: scripts ask in the mode that does. Public forms say `same-origin` for themselves.
    referrerPolicy: { policy: 'no-referrer' },
    originAgentCluster: true,
    xContentTypeOptions: true,
    xDnsPrefetchControl: { allow: false },
    xDownloadOptions: true,
    xFrameOptions: { action: 'deny' },
    xPermittedCrossDomainPolicies: { permittedPolicies: 'none' },
    xPoweredBy: true, // takes that header away
    xXssProtection: true, // turns the faulty filter of old browsers off
  };
}

/** What a browser could be asked for and the product never asks. Copying to the clipboard needs no leave where a person clicks. */
const FEATURES_OFF = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
] as const;

export const PERMISSIONS_POLICY = FEATURES_OFF.map((feature) => `${feature}=()`).join(', ');

/** Kept nowhere: answers hold people's data, and a page holds a nonce that is good once. */
export const NOWHERE = 'no-store';
/** Files that carry a hash of their content in their name. */
export const FOR_GOOD = 'public, max-age=31536000, immutable';
/** Files whose name stays when their content changes. */
export const ASK_AGAIN = 'no-cache';

/**
 * What each kind of answer allows a browser. A page runs the scripts that carry its nonce, and those which they load; makes
 * markup out of text only in Angular's own policies; shows files of this house and prints made on the machine in frames.
 * Style attributes are allowed nowhere: what sets styles does so from script.
 */
export const POLICIES: Readonly<Record<AnswerKind, (nonce: string) => string>> = {
  page: (nonce) =>
    join({
      'default-src': "'none'",
      'script-src': `'nonce-${nonce}' 'strict-dynamic'`,
      'style-src': `'self' 'nonce-${nonce}'`,
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'frame-src': "'self' blob:",
      'base-uri': "'self'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'angular angular#unsafe-bypass angular#components',
    }),
  asset: () => CLOSED,
  answer: () => CLOSED,
  // The page of the API's document is made by a library that writes style elements; it reads nothing of the office's.
  docs: () =>
    join({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data:",
      'connect-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    }),
};

/** Nothing of it runs, loads, or is framed. */
export const CLOSED = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * A PDF of ours that a tab or a frame of ours shows: the browser's own viewer does not start in a sandbox and writes a style
 * element, so that everything else is forbidden by name.
 */
export const SHOWN_PDF = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

const join = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** Says what an answer is. */
export function setKind(response: Response, kind: AnswerKind, nonce = ''): void {
  response.setHeader('Content-Security-Policy', POLICIES[kind](nonce));
}

/**
 * What scripts, style sheets and fonts of the client go without: said to a document, each of these governs the page that is shown, and
 * such a file is never one (`nosniff` keeps a browser from taking it for one). The page that loads it says them all. What is left tells
 * who may load it, as what, over which way and from where it asks on; and a policy that allows nothing, should it be opened by itself.
 */
const OF_DOCUMENTS = [
  'Permissions-Policy',
  'Cross-Origin-Opener-Policy',
  'Origin-Agent-Cluster',
  'X-Frame-Options', // `frame-ancestors` stays
  'X-DNS-Prefetch-Control',
  'X-Download-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-XSS-Protection',
] as const;

/** Files that a browser loads into a page and never shows as one; a picture in SVG may be opened by itself and is none of them. */
const PART_OF_A_PAGE = /\.(?:js|css|woff2)$/;

/** Says what a built file is; what is part of a page carries no headers of a page. */
export function setAsset(response: Response, file: string): void {
  setKind(response, 'asset');
  if (!PART_OF_A_PAGE.test(file)) return;
  for (const name of OF_DOCUMENTS) {
    response.locals[name] = response.getHeader(name);
    response.removeHeader(name);
  }
}

/** A built file that is not sent after all: what is answered instead says what every answer says, and nothing of the file. */
export function setNoAsset(response: Response): void {
  setKind(response, 'answer');
  response.setHeader('Cache-Control', NOWHERE);
  for (const name of ['ETag', 'Last-Modified']) response.removeHeader(name);
  for (const name of OF_DOCUMENTS) {
    const said: unknown = response.locals[name];
    if (typeof said === 'string') response.setHeader(name, said);
  }
}

/** First of all: what holds for whatever is answered, until something that knows better says so. */
export function wireHeaders(app: NestExpressApplication, overTls: boolean): void {
  app.use(helmet(commonHeaders(overTls)));
  app.use((request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Permissions-Policy', PERMISSIONS_POLICY);
    setKind(response, under('/api/docs', request.path) ? 'docs' : 'answer');
    // What is within is for nobody's index; public pages decide page by page.
    if (!under(publicPaths.root, request.path)) response.setHeader('X-Robots-Tag', 'noindex, nofollow');
    response.setHeader('Cache-Control', NOWHERE);
    next();
  });
}

/** Whether an address is a root or below it, in capitals too, as routes are found. */
export function under(root: string, path: string): boolean {
  const plain = path.toLowerCase();
  return plain === root || plain.startsWith(`${root}/`);
}
