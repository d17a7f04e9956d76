import { pipeline } from 'node:stream/promises';
import { previewOf } from '@tiepdan/file/contract';
import type { Request, Response } from 'express';
import { codeOf } from '../error-code.js';
import { bytesPassed } from '../store/passing-bytes.js';
import type { OpenedFile } from '../stored-files.js';
import { dispositionOf } from './disposition.js';
import { readRange } from './range-header.js';

/**
 * What a page of ours may show of a file, and what a file may do there: nothing. The browser's own viewer of PDFs does not
 * start in a sandbox, so of a PDF everything is forbidden by name.
 */
const ISOLATION = {
  pdf: "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'",
  picture: "default-src 'none'; sandbox; frame-ancestors 'self'",
  none: "default-src 'none'; sandbox; frame-ancestors 'none'",
} as const;

/** How a file is served. */
export interface Serving {
  /** As it is saved on the reader's machine; the caller has made sure that it names no sealed person. */
  readonly name: string;
  /** Shown in the page where the kind can be shown; else, and where it cannot, it is saved. */
  readonly inline?: boolean;
}

/**
 * Answers a request with a file, or the part of it that is asked for. Who may see it has been asked before. When the store goes
 * away in the middle the connection breaks off, so that half a file is never taken for the whole.
 */
export async function sendFile(request: Request, response: Response, file: OpenedFile, { name, inline = false }: Serving): Promise<void> {
  const shown = inline && previewOf(file.mediaType) !== 'none';
  const tag = `"${file.id}"`;
  response.set({
    'Content-Type': file.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : file.mediaType,
    'Content-Disposition': dispositionOf(name, shown),
    'Content-Security-Policy': ISOLATION[shown ? previewOf(file.mediaType) : 'none'],
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // Not kept by anybody, and not compressed on the way: its length is what it says.
    'Cache-Control': 'no-store, no-transform',
    'Accept-Ranges': 'bytes',
    ETag: tag,
  });
  const condition = request.get('if-range');
  const range = condition !== undefined && condition !== tag ? 'whole' : readRange(request.get('range'), file.size);
  if (range === 'nowhere') {
    response.status(416).set('Content-Range', `bytes */${file.size}`).removeHeader('Content-Disposition');
    response.end();
    return;
  }
  const part = range === 'whole' ? { from: 0, to: file.size - 1 } : range;
  if (range !== 'whole') response.status(206).set('Content-Range', `bytes ${part.from}-${part.to}/${file.size}`);
  response.set('Content-Length', String(part.to - part.from + 1));
  if (request.method === 'HEAD' || file.size === 0) {
    response.end();
    return;
  }
  await stream(response, file, range === 'whole' ? undefined : part);
}

async function stream(response: Response, file: OpenedFile, range?: { readonly from: number; readonly to: number }): Promise<void> {
  const content = await file.stream(range);
  try {
    await pipeline(content, counted, response);
  } catch (error) {
    // A reader who went away is no failure of ours.
    if (codeOf(error) !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}

async function* counted(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const piece of content) {
    bytesPassed(piece.length);
    yield piece;
  }
}
