import type { Readable } from 'node:stream';
import { Refusal, errorWords } from '@tiepdan/platform/api';
import { storeRefusal } from '../error-code.js';
import type { ByteRange } from './byte-range.js';

/** Bytes of the store that a listing met. */
export interface StoredBytes {
  readonly place: string;
  readonly size: number;
  readonly changedAt: Date;
}

/**
 * Where bytes are kept. A place is made by `newPlace` and never holds anything of a name; bytes under a place never change,
 * so that whoever sweeps one place cannot hit what somebody is just writing.
 */
export abstract class FileStore {
  /** @param log takes one line of the log: why the store was away, which no officer needs to read */
  constructor(private readonly log: (line: Readonly<Record<string, unknown>>) => void) {}

  /** Takes over a finished file of the spool: all of it is there afterwards, or nothing. @throws Refusal FILE.STORE_AWAY */
  abstract put(place: string, spooled: { readonly path: string; readonly size: number }): Promise<void>;
  /** @throws Refusal FILE.STORE_AWAY, MissingBytes */
  abstract open(place: string, range?: ByteRange): Promise<Readable>;
  /** How many bytes are there; null when there are none. @throws Refusal FILE.STORE_AWAY */
  abstract sizeOf(place: string): Promise<number | null>;
  /** Takes bytes away; nothing happens when there are none. */
  abstract remove(place: string): Promise<void>;
  /** Everything in the store, in no particular order. */
  abstract list(): AsyncIterable<StoredBytes>;
  /** Takes away what broken transfers left before `before`, where the store keeps such. */
  abstract tidy(before: Date): Promise<void>;
  /** In one word, for messages: a folder or a bucket. */
  abstract readonly words: string;

  /** A full disk, a bucket taken away, a network cut: one sentence for the officer, the reason for the log. */
  protected away(error: unknown): Error {
    if (error instanceof Refusal) return error;
    this.log({ event: 'store.away', store: this.words, error: errorWords(error) });
    return Object.assign(storeRefusal(error), { cause: error });
  }
}

/** Bytes that a row speaks of and the store does not have. */
export class MissingBytes extends Error {
  constructor(readonly place: string) {
    super(`no bytes at ${place}`);
  }
}
