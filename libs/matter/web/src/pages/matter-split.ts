import { Component, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { ErrorPanel, SkeletonRows } from '@tiepdan/ui/web';
import { forkJoin } from 'rxjs';
import { MatterApi } from '../matter-api';
import { SplitForm } from './split-form';

/** Loads a matter that is to be split, with everything that hangs on it. */
@Component({
  selector: 'tiepdan-matter-split',
  imports: [ErrorPanel, SkeletonRows, SplitForm],
  template: `
    @if (loaded.error(); as error) {
      <tiepdan-error-panel [error]="error" (retry)="loaded.reload()" />
    } @else if (loaded.value(); as found) {
      <tiepdan-split-form [matter]="found.matter" [records]="found.records" />
    } @else {
      <tiepdan-skeleton-rows [rows]="8" [columns]="3" />
    }
  `,
})
export class MatterSplit {
  readonly id = input.required<string>();
  private readonly api = inject(MatterApi);
  protected readonly loaded = rxResource({
    params: () => this.id(),
    stream: ({ params }) => forkJoin({ matter: this.api.one(params), records: this.api.belongings(params) }),
  });
}
