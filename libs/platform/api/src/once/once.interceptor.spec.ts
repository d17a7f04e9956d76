import { describe, expect, it, jest } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Actor, ONCE, platformErrors } from '@tiepdan/platform/contract';
import type { Request, Response } from 'express';
import { type Observable, firstValueFrom, of, throwError } from 'rxjs';
import { Refusal } from '../errors/refusal.js';
import { setActor } from '../http/access.js';
import { openRequestContext, requestContext } from '../http/request-context.js';
import type { KeptAnswer, OnceRequests } from './once-requests.js';
import { OnceInterceptor, keyOfRequest } from './once.interceptor.js';

const KEY = 'khoa-cua-mot-lan-bam-luu';
const actor = { officeId: '00000000-0000-7000-8000-000000000001', accountId: '00000000-0000-7000-8000-000000000002' } as Actor;
const refusal = new Refusal(platformErrors, 'RECORD.BUSY');

describe('a write that carries a key', () => {
  const request = (method = 'POST', key: string | undefined = KEY) => {
    const headers: Record<string, string | undefined> = { [ONCE.header.toLowerCase()]: key };
    return { method, path: '/api/petitions', originalUrl: '/api/petitions', body: {}, headers, get: (name: string) => headers[name.toLowerCase()] } as unknown as Request;
  };

  /** What is answered when the session found the key `known`, the action does `acting`, and `kept` is what another was answered. */
  const answered = (known: boolean | undefined, acting: () => Observable<unknown>, kept: KeptAnswer | null) =>
    new Promise<{ answer: unknown; asked: number }>((resolve, reject) => {
      const asking = request();
      const response = { statusCode: 201, status: () => response, setHeader: () => response } as unknown as Response;
      const answerTo = jest.fn(() => Promise.resolve(kept));
      const interceptor = new OnceInterceptor({ answerTo } as unknown as OnceRequests, new Reflector());
      const context = { switchToHttp: () => ({ getRequest: () => asking, getResponse: () => response }), getHandler: () => KEY } as unknown as ExecutionContext;
      jest.spyOn(Reflector.prototype, 'get').mockReturnValue(undefined);
      openRequestContext(asking, response, () => {
        setActor(asking, actor);
        const around = requestContext();
        if (around && known !== undefined) around.keyIsNew = !known;
        interceptor
          .intercept(context, { handle: acting })
          .then(firstValueFrom)
          .then((answer) => resolve({ answer, asked: answerTo.mock.calls.length }), reject);
      });
    });
  const kept = { status: 201, body: { number: 7 } };

  it('is not looked for again where the session found that its key is new', async () => {
    expect(await answered(false, () => of('acted'), null)).toEqual({ answer: 'acted', asked: 0 });
    expect(await answered(undefined, () => of('acted'), null)).toEqual({ answer: 'acted', asked: 1 });
  });

  it('is answered what another with its key was, and does not act', async () => {
    const acting = jest.fn(() => of('acted'));
    expect(await answered(true, acting, kept)).toEqual({ answer: kept.body, asked: 1 });
    expect(acting).not.toHaveBeenCalled();
  });

  it('is answered the same when it was refused because of what another with its key did meanwhile', async () => {
    expect(await answered(false, () => throwError(() => refusal), kept)).toEqual({ answer: kept.body, asked: 1 });
    await expect(answered(false, () => throwError(() => refusal), null)).rejects.toBe(refusal);
  });

  it('has a key when it writes and carries one', () => {
    expect([keyOfRequest(request()), keyOfRequest(request('GET')), keyOfRequest(request('POST', 'ngan')), keyOfRequest(request('POST', ''))]).toEqual([KEY, null, null, null]);
  });
});
