import type { EventEmitter } from 'node:events';

/**
 * Goes on serving when what is logged cannot be written: the disk that takes the log is full, or whoever read it has gone. An error
 * that nobody listens for would end the process.
 */
export function outliveLog(streams: readonly EventEmitter[] = [process.stdout, process.stderr]): void {
  for (const stream of streams) stream.on('error', () => undefined);
}
