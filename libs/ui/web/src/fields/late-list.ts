import { Component, input } from '@angular/core';
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
 * select's own size, so that nothing moves when the list comes; a list that failed says so, and is asked for again from here.
 */
@Component({
  selector: 'tiepdan-late-list',
  imports: [ErrorPanel, MatFormField, MatInput, MatLabel],
  template: `
    @if (list().error(); as error) {
      <p>Chưa tải được danh sách để chọn ở ô “{{ label() }}”.</p>
      <tiepdan-error-panel [error]="error" (retry)="list().reload()" />
    } @else {
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>{{ label() }}</mat-label>
        <input matInput disabled value="Đang tải danh sách…" />
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
}

/** Asks again for those lists, of all that a page waits for, which failed. */
export function reloadFailed(...lists: readonly AwaitedList[]): void {
  for (const list of lists) if (list.error()) list.reload();
}
