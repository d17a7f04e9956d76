import { type BeforeApplicationShutdown, type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, StreamableFile } from '@nestjs/common';
import type { NamedAction, SubjectKind } from '@tiepdan/audit/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal, actorOf, requestContext, requestIdOf } from '@tiepdan/platform/api';
import type { Request, Response } from 'express';
import { type Observable, catchError, from, mergeMap, of } from 'rxjs';
import { noteDeed } from '../chronicle.js';
import { isAlreadyNoted } from './handed-out.js';
import { RecentReadings } from './recent-readings.js';

/** What the records under an address are. */
const SUBJECT_OF_ADDRESS: Readonly<Record<string, SubjectKind>> = {
  petitions: 'petition',
  receptions: 'reception',
  matters: 'matter',
  documents: 'document',
  deliveries: 'delivery',
  hearings: 'hearing',
  conclusions: 'conclusion',
  feedback: 'feedback',
  citizens: 'citizen',
};

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
 * The one place that notes readings, whatever the route: an answer that is a sealed record's own page, a refusal that says who is kept
 * secret, a file that leaves the system, and whatever somebody of an office above looks at. Noted before the answer goes out, so without the entry nothing is read. Rows of lists
 * are no readings: they show nobody who is sealed.
 */
@Injectable()
export class NoteReadings implements NestInterceptor, BeforeApplicationShutdown {
  /** Entries on their way; of a file that a route sends by itself, the answer may be out before its entry is written. */
  private readonly writing = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly recent: RecentReadings,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const actor = actorOf(request);
    if (!actor) return next.handle();
    return next.handle().pipe(
      mergeMap((value: unknown) => {
        const readings = readingsIn(request, http.getResponse<Response>(), actor, value);
        return readings.length ? from(this.note(actor, readings).then(() => value)) : of(value);
      }),
      catchError((error: unknown) => from(this.noteGuess(request, actor, error))),
    );
  }

  /** After what it was typed into was rolled back; never what was typed. A text that is sent again and again while somebody types is one guess. */
  private async noteGuess(request: Request, actor: Actor, error: unknown): Promise<never> {
    if (error instanceof Refusal && ANSWERS_TO_GUESSES.has(error.code) && !isAlreadyNoted()) {
      const field = typeof error.details['field'] === 'string' ? error.details['field'] : null;
      const address = request.path;
      await this.note(actor, [{ action: 'sealed-record.guessed', ...subjectOf(request, null), address, field, sameAs: `${address} ${field}` }]);
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
    for (const { action, subject, subjectId, address, field, sameAs } of readings) {
      const key = [actor.accountId, actor.officeId, requestContext()?.userAgent, actor.ip, action, sameAs].join('\n');
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

/** What an answer gives to read that must be noted. */
function readingsIn(request: Request, response: Response, actor: Actor, value: unknown): Reading[] {
  const address = request.path;
  const record = subjectOf(request, value);
  const reading = { address, ...record, sameAs: record.subjectId ?? address };
  const found: Reading[] = [];
  if (request.method === 'GET' && isSealedRecord(value)) found.push({ action: 'sealed-record.read', ...reading });
  if (isFile(response, value) && !isAlreadyNoted()) found.push({ action: 'file.handed-out', ...reading, sameAs: request.method === 'GET' ? request.originalUrl : requestIdOf(request) });
  if (actor.homeOfficeId && actor.homeOfficeId !== actor.officeId && !found.length) found.push({ action: 'office.looked-into', ...reading });
  return found;
}

/** One record's own page, not a list: it has an id, and says of itself that it is sealed. */
function isSealedRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'sealed' in value && value.sealed === true && !Array.isArray(value);
}

function isFile(response: Response, value: unknown): boolean {
  return value instanceof StreamableFile || (value === undefined && response.getHeader('Content-Disposition') !== undefined);
}

/** The record an address names: `/api/petitions/<id>/…`. */
function subjectOf(request: Request, value: unknown): { subject?: SubjectKind; subjectId?: string } {
  // Routes are found in capitals too.
  const subject = SUBJECT_OF_ADDRESS[/^\/api\/([a-z-]+)\//.exec(request.path.toLowerCase())?.[1] ?? ''];
  const named = request.params['id'];
  const own = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  const subjectId = typeof named === 'string' && UUID.test(named) ? named : own;
  return subject && typeof subjectId === 'string' && UUID.test(subjectId) ? { subject, subjectId } : {};
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
