import { type BeforeApplicationShutdown, type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, StreamableFile } from '@nestjs/common';
import type { NamedAction, SubjectKind } from '@tiepdan/audit/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal, actorOf, requestContext, requestIdOf } from '@tiepdan/platform/api';
import type { Request, Response } from 'express';
import { type Observable, catchError, from, mergeMap, of } from 'rxjs';
import { AuditSettings } from '../audit.settings.js';
import { noteDeed } from '../chronicle.js';
import { isAlreadyNoted } from './handed-out.js';
import { type NamedRecord, recordOf, recordsAskedFor } from './named-records.js';
import { RecentReadings } from './recent-readings.js';

/** Refusals that tell whoever typed a name or a number that it was that of somebody kept secret: a right guess must leave as much as a wrong one. */
const ANSWERS_TO_GUESSES = new Set(['SEALED.TEXT_NAMES_PERSON', 'SEALED.RECORDS_NAME_PERSON']);

interface Reading {
  readonly action: NamedAction;
  readonly subject?: SubjectKind;
  readonly subjectId?: string;
  readonly address: string;
  /** Into which field a guess was typed. */
  readonly field?: string | null;
  /** What looking at again within a moment is one reading: the record whose page it is, but of files each one. Kept nowhere: it holds what was asked. */
  readonly sameAs: string;
}

/**
 * The one place that notes readings, whatever the route: whatever is answered about a sealed record that was asked for by its key (its page, history,
 * timeline, steps, limits, papers, files), a refusal that says who is kept secret, a file that leaves the system, and whatever somebody of an
 * office above looks at. Noted before the answer goes out, so without the entry nothing is read. Rows of lists are no readings: they show nobody who is sealed.
 */
@Injectable()
export class NoteReadings implements NestInterceptor, BeforeApplicationShutdown {
  /** Entries on their way; of a file that a route sends by itself, the answer may be out before its entry is written. */
  private readonly writing = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly recent: RecentReadings,
    private readonly settings: AuditSettings,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const actor = actorOf(request);
    if (!actor) return next.handle();
    return next.handle().pipe(
      mergeMap((value: unknown) => {
        const given = { isFile: isFile(http.getResponse<Response>(), value), sealed: saysSealed(value) };
        const readings = readingsIn(request, actor, value, given);
        const open = request.method !== 'GET' || given.isFile || given.sealed !== null ? [] : recordsAskedFor(request);
        if (!readings.length && !open.length) return of(value);
        return from(this.noteAnswer(request, actor, readings, open).then(() => value));
      }),
      catchError((error: unknown) => from(this.noteGuess(request, actor, error))),
    );
  }

  /** Notes what an answer says of itself, and what it does not say: that the records it was asked about are kept secret. */
  private async noteAnswer(request: Request, actor: Actor, readings: readonly Reading[], records: readonly NamedRecord[]): Promise<void> {
    const sealed: Reading[] = [];
    for (const record of records) {
      const reading: Reading = { action: 'sealed-record.read', ...record, address: request.path, sameAs: record.subjectId };
      if (!this.recent.has(keyOf(actor, reading)) && (await this.isSealed(actor, record))) sealed.push(reading);
    }
    await this.note(actor, sealed.length ? [...readings.filter(({ action }) => action !== 'office.looked-into'), ...sealed] : readings);
  }

  private async isSealed(actor: Actor, { subject, subjectId }: NamedRecord): Promise<boolean> {
    const sql = this.settings.sealedRecords[subject];
    if (!sql) return false;
    const [found] = await this.database.read((manager) => manager.query<{ sealed: boolean }[]>(sql, [actor.officeId, subjectId]));
    return found?.sealed === true;
  }

  /** After what it was typed into was rolled back; never what was typed. A text that is sent again and again while somebody types is one guess. */
  private async noteGuess(request: Request, actor: Actor, error: unknown): Promise<never> {
    if (error instanceof Refusal && ANSWERS_TO_GUESSES.has(error.code) && !isAlreadyNoted()) {
      const field = typeof error.details['field'] === 'string' ? error.details['field'] : null;
      const address = request.path;
      await this.note(actor, [{ action: 'sealed-record.guessed', ...recordOf(request, null), address, field, sameAs: `${address} ${field}` }]);
    }
    throw error;
  }

  /** The database is let go only when what was given out is noted. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.allSettled(this.writing);
  }

  private note(actor: Actor, readings: readonly Reading[]): Promise<void> {
    const written = this.write(actor, readings).finally(() => this.writing.delete(written));
    this.writing.add(written);
    return written;
  }

  private async write(actor: Actor, readings: readonly Reading[]): Promise<void> {
    for (const reading of readings) {
      const { action, subject, subjectId, address, field } = reading;
      const key = keyOf(actor, reading);
      if (!this.recent.isNew(key)) continue;
      try {
        await this.database.write((tx) => noteDeed(tx, { ...actor, action, actorId: actor.accountId, subject, subjectId, details: field ? { address, field } : { address } }));
      } catch (error) {
        this.recent.forget(key);
        throw error;
      }
    }
  }
}

/** Who read what, from where: the same again within a moment is the same reading. */
const keyOf = (actor: Actor, { action, sameAs }: Reading): string => [actor.accountId, actor.officeId, requestContext()?.userAgent, actor.ip, action, sameAs].join('\n');

/** What an answer gives to read that must be noted. */
function readingsIn(request: Request, actor: Actor, value: unknown, given: { readonly isFile: boolean; readonly sealed: boolean | null }): Reading[] {
  const address = request.path;
  const record = recordOf(request, value);
  const reading = { address, ...record, sameAs: record?.subjectId ?? address };
  const found: Reading[] = [];
  if (request.method === 'GET' && given.sealed) found.push({ action: 'sealed-record.read', ...reading });
  if (given.isFile && !isAlreadyNoted()) found.push({ action: 'file.handed-out', ...reading, sameAs: request.method === 'GET' ? request.originalUrl : requestIdOf(request) });
  if (actor.homeOfficeId && actor.homeOfficeId !== actor.officeId && !found.length) found.push({ action: 'office.looked-into', ...reading });
  return found;
}

/** Whether an answer is of a sealed record, as it says of itself; null where it says nothing: a list, a history. */
function saysSealed(value: unknown): boolean | null {
  return typeof value === 'object' && value !== null && 'sealed' in value && typeof value.sealed === 'boolean' ? value.sealed : null;
}

function isFile(response: Response, value: unknown): boolean {
  return value instanceof StreamableFile || (value === undefined && response.getHeader('Content-Disposition') !== undefined);
}
