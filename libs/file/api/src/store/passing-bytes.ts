import v8 from 'node:v8';
import vm from 'node:vm';

/** Bytes that may pass before their buffers are collected. */
const EVERY = 16 * 1024 * 1024;

/** Collects what was only just made: a millisecond or two, for nearly all of it is dead. */
type CollectYoung = (options: { readonly type: 'minor' }) => void;

let collect: CollectYoung | null = null;
let passed = 0;

/**
 * Tells that so many bytes of a file have passed through. Their buffers lie outside the heap, where the engine lets 64 MB and
 * more of dead ones pile up before it looks; a few people sending large files at once would cost hundreds. So they are
 * collected by count.
 */
export function bytesPassed(bytes: number): void {
  passed += bytes;
  if (passed < EVERY) return;
  passed = 0;
  collect ??= collector();
  collect({ type: 'minor' });
}

function collector(): CollectYoung {
  v8.setFlagsFromString('--expose-gc');
  return vm.runInNewContext('gc') as CollectYoung;
}
