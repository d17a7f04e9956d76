import { Injectable } from '@nestjs/common';
import { CSRF, DEVICE_COOKIE, SESSION_COOKIE, cookieName } from '@tiepdan/identity/contract';
import { type SerializeOptions, parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';
import { IdentitySettings } from './identity.settings.js';

/** The secrets of a session that was just opened or renewed; kept nowhere but in the browser. */
export interface SessionSecrets {
  readonly token: string;
  readonly csrfToken: string;
}

/** Seconds a browser stays known; browsers keep no cookie longer than 400 days. */
const DEVICE_KEPT = 180 * 24 * 3600;
/** Seconds; the server ends the session long before. */
const SESSION_KEPT = 24 * 3600;

/** The cookies of signing in, by their names with and without TLS. */
@Injectable()
export class Cookies {
  constructor(private readonly settings: IdentitySettings) {}

  /** The session token a request carries, if any. */
  tokenOf(request: Request): string | undefined {
    return this.read(request, SESSION_COOKIE);
  }

  /** What says that this browser was here before, if anything. */
  deviceOf(request: Request): string | undefined {
    const device = this.read(request, DEVICE_COOKIE);
    return device && /^[\w-]{43}$/.test(device) ? device : undefined;
  }

  /** A cookie that the server alone reads. */
  read(request: Request, name: string): string | undefined {
    return parseCookie(request.headers.cookie ?? '')[cookieName(name, this.settings.secureCookies)] || undefined;
  }

  setSession(response: Response, { token, csrfToken }: SessionSecrets): void {
    this.set(response, cookieName(SESSION_COOKIE, this.settings.secureCookies), token, { httpOnly: true, maxAge: SESSION_KEPT });
    this.set(response, CSRF.cookie, csrfToken, { httpOnly: false, maxAge: SESSION_KEPT });
  }

  setDevice(response: Response, token: string): void {
    this.setOwn(response, DEVICE_COOKIE, token, DEVICE_KEPT);
  }

  /** A cookie that the server alone reads, for so many seconds; 0 takes it away. */
  setOwn(response: Response, name: string, value: string, seconds: number): void {
    this.set(response, cookieName(name, this.settings.secureCookies), value, { httpOnly: true, maxAge: seconds });
  }

  /** Takes the session's cookies away; the browser stays known. */
  clearSession(response: Response): void {
    this.set(response, cookieName(SESSION_COOKIE, this.settings.secureCookies), '', { httpOnly: true, maxAge: 0 });
    this.set(response, CSRF.cookie, '', { httpOnly: false, maxAge: 0 });
  }

  private set(response: Response, name: string, value: string, options: SerializeOptions): void {
    response.append('Set-Cookie', stringifySetCookie({ name, value, path: '/', sameSite: 'lax', secure: this.settings.secureCookies, ...options }));
  }
}
