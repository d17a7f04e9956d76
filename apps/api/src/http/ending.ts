import type { Server } from 'node:http';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Refusal } from '@tiepdan/platform/api';
import { platformErrors } from '@tiepdan/platform/contract';
import type { NextFunction, Request, Response } from 'express';
import { HEALTH } from './addresses.js';
import { under } from './headers.js';

/** Milliseconds that requests under way have left when the process is told to end; who started it waits ten seconds. */
const LAST_ANSWERS = 8_000;
/** Seconds after which a client asks again: another process, or this one started anew, is there by then. */
const BACK_IN = 5;
const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/**
 * The end of a process. What runs is answered, what comes is refused in words and its connection closed, and what still hangs after
 * eight seconds is cut, so that the database is let go in order and nobody has to kill the process.
 */
@Injectable()
export class Ending implements OnApplicationShutdown {
  private begun = false;
  private forget: () => void = () => undefined;

  /** Whether the process is about to end: a balancer sends nobody here any more. */
  get hasBegun(): boolean {
    return this.begun;
  }

  /** Ends as soon as one of these signals comes; Nest, which listens too, closes the application. */
  onSignals(server: Server): void {
    const begin = (): void => this.begin(server);
    for (const signal of SIGNALS) process.once(signal, begin);
    this.forget = () => SIGNALS.forEach((signal) => process.off(signal, begin));
  }

  onApplicationShutdown(): void {
    this.forget();
  }

  /** From now on nothing new is taken. */
  begin(server: Server, patience = LAST_ANSWERS): void {
    if (this.begun) return;
    this.begun = true;
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), patience).unref();
  }

  /** Middleware before everything else. */
  readonly refuseNew = (request: Request, response: Response, next: NextFunction): void => {
    // Whether it lives and is ready is answered to the last.
    if (!this.begun || under(HEALTH, request.path)) {
      // Connections of requests that are under way when the end comes are not used again either.
      response.once('finish', () => this.begun && request.socket.end());
      next();
      return;
    }
    response.setHeader('Connection', 'close');
    response.setHeader('Retry-After', String(BACK_IN));
    next(new Refusal(platformErrors, 'SERVER.ENDING', { seconds: BACK_IN }));
  };
}
