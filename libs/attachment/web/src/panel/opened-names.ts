import { DestroyRef, inject, type Signal, signal } from '@angular/core';
import type { OpenedAttachment, OpenedAttachmentList } from '@tiepdan/attachment/contract';

/** The true names of the files that the reader has opened: in memory alone, and gone when their time is over. */
export interface OpenedNames {
  readonly of: Signal<ReadonlyMap<string, OpenedAttachment>>;
  add(opened: OpenedAttachmentList): void;
  forget(): void;
}

/**
 * Holds opened names and forgets them in time, also of a page that nobody looks at. Call where injection is possible.
 * @param over called when a time is over: what was shown is to be masked again
 */
export function openedNames(over: () => void): OpenedNames {
  const all = signal<ReadonlyMap<string, OpenedAttachment>>(new Map());
  let timer: ReturnType<typeof setTimeout> | undefined;

  function forget(): void {
    clearTimeout(timer);
    all.set(new Map());
  }

  function expire(): void {
    const now = Date.now();
    all.update((names) => new Map([...names].filter(([, { openedUntil }]) => Date.parse(openedUntil) > now)));
    watch();
    over();
  }

  function watch(): void {
    clearTimeout(timer);
    const ends = [...all().values()].map(({ openedUntil }) => Date.parse(openedUntil));
    if (ends.length) timer = setTimeout(expire, Math.max(0, Math.min(...ends) - Date.now()));
  }

  inject(DestroyRef).onDestroy(forget);
  return {
    of: all.asReadonly(),
    add: (opened) => {
      all.update((names) => new Map([...names, ...opened.map((file) => [file.id, file] as const)]));
      watch();
    },
    forget,
  };
}
