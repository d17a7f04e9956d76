import { DestroyRef, Injectable, type Signal, inject, signal } from '@angular/core';
import type { AbstractControl } from '@angular/forms';
import { debounceTime } from 'rxjs';
import { Notice } from '../notice/notice';

const PREFIX = 'tiepdan.draft.';
const KEPT_FOR = 14 * 24 * 3600 * 1000;

interface StoredDraft {
  readonly at: number;
  readonly value: unknown;
}

export interface DraftOptions {
  /** Gives the form the rows the draft has (`FormArray`s do not grow by themselves), before its values are put in. */
  readonly prepare?: (draft: unknown) => void;
  /**
   * The value as it may be kept on the machine, without what must not lie there: people whose identity is kept secret
   * (Luật Tố cáo Đ.8 k.3). What is left out has to be typed again.
   */
  readonly omit?: () => unknown;
  /** Only needed when `keep` is called outside a constructor or field initializer. */
  readonly destroyRef?: DestroyRef;
}

/** The draft of one open form. */
export interface KeptDraft {
  /** Whether something typed earlier was put back. */
  readonly restored: Signal<boolean>;
  /** Forgets the draft; call after a successful save. */
  clear(): void;
}

/** Keeps what is typed on this machine until it is saved: per account, gone after a save, at sign-out, or after two weeks. */
@Injectable({ providedIn: 'root' })
export class Drafts {
  private readonly notice = inject(Notice);
  private owner = '';

  /** Whose drafts these are from now on; the session calls it at sign-in. */
  belongTo(accountId: string): void {
    this.owner = accountId;
  }

  /** Forgets all drafts of the account in charge; the session calls it at sign-out. */
  forgetAll(): void {
    for (const key of Object.keys(localStorage)) if (key.startsWith(`${PREFIX}${this.owner}.`)) localStorage.removeItem(key);
  }

  /** Puts back what was typed into `form` before, and keeps what is typed from now on. */
  keep(key: string, form: AbstractControl, options: DraftOptions = {}): KeptDraft {
    const place = `${PREFIX}${this.owner}.${key}`;
    const before: unknown = structuredClone(form.getRawValue());
    const restored = signal(false);
    const save = () => (form.dirty ? this.write(place, options.omit ? options.omit() : form.getRawValue()) : undefined);
    const clear = () => {
      localStorage.removeItem(place);
      form.markAsPristine();
      restored.set(false);
    };
    const draft = this.read(place);
    if (draft !== null) {
      options.prepare?.(draft);
      form.patchValue(draft);
      form.markAsDirty();
      restored.set(true);
      this.notice.offer('Đã mở lại nội dung đang gõ lần trước.', 'Bỏ bản nháp', () => {
        clear();
        options.prepare?.(before);
        form.reset(before);
      });
    }
    const watching = form.valueChanges.pipe(debounceTime(400)).subscribe(save);
    addEventListener('pagehide', save);
    (options.destroyRef ?? inject(DestroyRef)).onDestroy(() => {
      watching.unsubscribe();
      removeEventListener('pagehide', save);
      save();
    });
    return { restored: restored.asReadonly(), clear };
  }

  private read(place: string): unknown {
    try {
      const stored = JSON.parse(localStorage.getItem(place) ?? 'null') as StoredDraft | null;
      if (stored && Date.now() - stored.at < KEPT_FOR) return stored.value;
    } catch {
      // An unreadable draft is worth nothing; it is dropped like an old one.
    }
    localStorage.removeItem(place);
    return null;
  }

  private write(place: string, value: unknown): void {
    try {
      localStorage.setItem(place, JSON.stringify({ at: Date.now(), value } satisfies StoredDraft));
    } catch {
      // The browser's store is full or forbidden: typing must go on all the same.
    }
  }
}
