import { Component, input, type Signal } from '@angular/core';
import { type FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import type { FilterPart } from '../filters/filter-bar';
import { EmptyState } from '../page/empty-state';
import { ErrorPanel } from '../page/error-panel';
import { LoadMore } from '../page/load-more';
import { ListFrame } from './list-frame';
import type { PagedList } from './paged-list';

/** What a `filteredList` shows of itself. */
export interface ShownList extends PagedList<unknown> {
  readonly form: FormGroup;
  readonly parts: Signal<readonly FilterPart[]>;
  readonly sentence: Signal<string>;
  remove(key: string): void;
  reset(): void;
}

/**
 * The page of a list of records loaded by cursor: the frame every list has, round a `filteredList`. The page gives the
 * acts (`action`), saved views (`views`), the fields of the filter (`filter`), a `tiepdan-empty-state` for a list that
 * has nothing yet, and the table. `--tiepdan-filter-columns` lays out the fields where the window is wide enough.
 */
@Component({
  selector: 'tiepdan-record-list',
  imports: [EmptyState, ErrorPanel, ListFrame, LoadMore, MatButton, ReactiveFormsModule],
  template: `
    <tiepdan-list-frame
      [heading]="heading()"
      [sentence]="list().sentence()"
      [parts]="list().parts()"
      [loaded]="list().first"
      [columns]="columns()"
      (remove)="list().remove($event)"
      (retry)="list().reload()"
    >
      <ng-content select="[action]" ngProjectAs="[action]" />
      <ng-content select="[views]" ngProjectAs="[filters]" />
      <form filters class="fields" role="search" [attr.aria-label]="'Lọc ' + noun()" [formGroup]="list().form">
        <ng-content select="[filter]" />
      </form>

      @if (list().items().length > 0) {
        <div class="table-frame"><ng-content /></div>
        <tiepdan-load-more [shown]="list().items().length" [total]="list().total()" [busy]="list().loadingMore()" (more)="list().more()" />
        @if (list().moreError(); as error) {
          <tiepdan-error-panel [error]="error" (retry)="list().more()" />
        }
      } @else if (list().parts().length > 0) {
        <tiepdan-empty-state icon="search_off" [heading]="'Không có ' + noun() + ' nào khớp'" hint="Bỏ bớt điều kiện lọc để xem nhiều hơn.">
          <button matButton="outlined" type="button" (click)="list().reset()">Bỏ mọi điều kiện lọc</button>
        </tiepdan-empty-state>
      } @else {
        <ng-content select="tiepdan-empty-state" />
      }
    </tiepdan-list-frame>
  `,
  styles: `
    .fields {
      display: grid;
      grid-template-columns: var(--tiepdan-filter-columns, repeat(auto-fill, minmax(180px, 1fr)));
      gap: 8px;
    }
  `,
})
export class RecordList {
  readonly heading = input.required<string>();
  /** One record in the middle of a sentence: "đơn", "lượt tiếp". */
  readonly noun = input.required<string>();
  readonly list = input.required<ShownList>();
  /** How many columns the skeleton of the list has. */
  readonly columns = input(8);
}
