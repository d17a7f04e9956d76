import { Component, input } from '@angular/core';
import { HistoryList } from '../history/history-list';
import { ErrorPanel } from '../page/error-panel';
import { SkeletonRows } from '../page/skeleton-rows';
import type { LoadedHistory } from './open-record';

/** The part of a record's page that tells what happened to it. */
@Component({
  selector: 'tiepdan-record-history',
  imports: [ErrorPanel, HistoryList, SkeletonRows],
  template: `
    <section aria-labelledby="history-heading">
      <h2 id="history-heading">{{ heading() }}</h2>
      @if (history().error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="history().reload()" />
      } @else if (history().value(); as entries) {
        <tiepdan-history-list [entries]="entries" />
      } @else {
        <tiepdan-skeleton-rows [rows]="3" [columns]="1" />
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    h2 {
      margin-bottom: 8px;
    }
  `,
})
export class RecordHistory {
  readonly heading = input('Diễn biến');
  readonly history = input.required<LoadedHistory>();
}
