import { Component, input, output, type Resource } from '@angular/core';
import { type FilterPart, FilterBar } from '../filters/filter-bar';
import { ErrorPanel } from '../page/error-panel';
import { PageHeader } from '../page/page-header';
import { SkeletonRows } from '../page/skeleton-rows';

/**
 * The page of a list: its heading with the acts (`action`), its filters (`filters`), the sentence that says what is shown,
 * and what was loaded (the rest) or, until then, that it is on its way or did not come.
 */
@Component({
  selector: 'tiepdan-list-frame',
  imports: [ErrorPanel, FilterBar, PageHeader, SkeletonRows],
  template: `
    <div class="page">
      <tiepdan-page-header [heading]="heading()"><ng-content select="[action]" /></tiepdan-page-header>
      <ng-content select="[filters]" />
      <tiepdan-filter-bar [sentence]="sentence()" [parts]="parts()" (remove)="remove.emit($event)" />
      @if (loaded().error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="retry.emit()" />
      } @else if (!loaded().hasValue()) {
        <tiepdan-skeleton-rows [rows]="12" [columns]="columns()" />
      } @else {
        <ng-content />
      }
    </div>
  `,
})
export class ListFrame {
  readonly heading = input.required<string>();
  readonly sentence = input.required<string>();
  readonly parts = input<readonly FilterPart[]>([]);
  readonly loaded = input.required<Resource<unknown>>();
  /** How many columns the skeleton of the list has. */
  readonly columns = input(8);
  /** The key of the part to take away. */
  readonly remove = output<string>();
  readonly retry = output();
}
