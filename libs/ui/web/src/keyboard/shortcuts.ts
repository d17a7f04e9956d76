import { type DestroyRef, DOCUMENT, Injectable, inject } from '@angular/core';

interface Shortcut {
  readonly keys: string;
  readonly act: (event: KeyboardEvent) => void;
  readonly description: string;
}

/** Whether typing in this element writes text. */
function writes(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'reset'].includes(target.type);
}

/** `n`, `?`, `ctrl+k`, `alt+1`; Command counts as Ctrl. Shift is told by the character itself. */
function keysOf(event: KeyboardEvent): string {
  return `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.altKey ? 'alt+' : ''}${event.key.toLowerCase()}`;
}

/** Keys that work on the whole page. Single keys are left alone while a text is being typed; Ctrl and Alt combinations are not. */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly document = inject(DOCUMENT);
  private shortcuts: readonly Shortcut[] = [];

  constructor() {
    this.document.addEventListener('keydown', (event) => this.pressed(event));
  }

  /** Lets `keys` do `act` until the owner goes. A later owner of the same keys comes first. `description` shows in the help. */
  on(keys: string, act: (event: KeyboardEvent) => void, destroyRef: DestroyRef, description = ''): void {
    const shortcut: Shortcut = { keys: keys.toLowerCase(), act, description };
    this.shortcuts = [shortcut, ...this.shortcuts];
    destroyRef.onDestroy(() => (this.shortcuts = this.shortcuts.filter((other) => other !== shortcut)));
  }

  /** What can be pressed here and now, for the help. */
  described(): readonly { readonly keys: string; readonly description: string }[] {
    return [...this.shortcuts].reverse().filter((shortcut) => shortcut.description);
  }

  private pressed(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const combined = event.ctrlKey || event.metaKey || event.altKey;
    if (!combined && (writes(event.target) || this.dialogIsOpen())) return;
    const shortcut = this.shortcuts.find(({ keys }) => keys === keysOf(event));
    if (!shortcut) return;
    event.preventDefault();
    shortcut.act(event);
  }

  private dialogIsOpen(): boolean {
    return this.document.querySelector('mat-dialog-container, .mat-mdc-menu-panel') !== null;
  }
}
