import { afterNextRender, Component, computed, DestroyRef, DOCUMENT, ElementRef, EnvironmentInjector, inject, input, type Resource, type Signal } from '@angular/core';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { ErrorPanel } from '../page/error-panel';

/** A list that a field chooses from and that comes by a request of its own. */
export interface AwaitedList {
  error(): unknown;
  reload(): boolean;
}

/**
 * Stands in the place of a select whose list has not come: a select without options opens nothing and does not say why. Of the
 * select's own size, so that nothing moves when the list comes; a list that failed says so, and is asked for again from here. It takes
 * the focus as the select would, in a dialog whose first field it is too, and hands it on to what comes in its place.
 */
@Component({
  selector: 'tiepdan-late-list',
  host: { '(focusin)': 'held = true', '(focusout)': 'left($event)' },
  imports: [ErrorPanel, MatFormField, MatInput, MatLabel],
  template: `
    @if (list().error(); as error) {
      <p>Chưa tải được danh sách để chọn ở ô “{{ label() }}”.</p>
      <tiepdan-error-panel [error]="error" (retry)="list().reload()" />
    } @else {
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ label() }}</mat-label>
        <input matInput readonly value="Đang tải danh sách…" />
      </mat-form-field>
    }
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }

    mat-form-field {
      width: 100%;
    }

    p {
      margin: 0 0 4px;
    }
  `,
})
export class LateList {
  /** The label of the select whose place this keeps. */
  readonly label = input.required<string>();
  readonly list = input.required<AwaitedList>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly document = inject(DOCUMENT);
  /** Whether the focus was here last: a browser tells nobody that what had it is gone. */
  protected held = false;

  constructor() {
    const injector = inject(EnvironmentInjector);
    let place: readonly [parent: Element, at: number] | null = null;
    afterNextRender(() => {
      const parent = this.host.parentElement;
      if (parent) place = [parent, [...parent.children].indexOf(this.host)];
    });
    inject(DestroyRef).onDestroy(() => {
      if (this.held && place) afterNextRender(() => place && this.handOn(...place), { injector });
    });
  }

  protected left({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && !this.host.contains(relatedTarget)) this.held = false;
  }

  private handOn(parent: Element, at: number): void {
    if (this.document.activeElement !== this.document.body) return;
    parent.children.item(at)?.querySelector<HTMLElement>('[role="combobox"], input, textarea')?.focus();
  }
}

/** What a list holds; nothing while it is on its way or when it failed. */
export function itemsOf<T>(list: Resource<readonly T[] | undefined>): Signal<readonly T[]> {
  return computed(() => (list.hasValue() ? (list.value() ?? []) : []));
}

/** Asks again for those lists, of all that a page waits for, which failed. */
export function reloadFailed(...lists: readonly AwaitedList[]): void {
  for (const list of lists) if (list.error()) list.reload();
}
