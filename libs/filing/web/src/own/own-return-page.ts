import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { RETURN_SOURCES, RETURN_STATES } from '@tiepdan/filing/contract';
import { Chip, ErrorPanel, InstantPipe, PageHeader, SkeletonRows } from '@tiepdan/ui/web';
import { FiguresView } from '../units/figures-view';
import { OwnReturnApi } from './own-api';

/** What the body sent in for a period. */
@Component({
  selector: 'tiepdan-own-return-page',
  imports: [Chip, ErrorPanel, FiguresView, InstantPipe, MatButton, PageHeader, RouterLink, SkeletonRows],
  template: `
    <div class="page">
      <tiepdan-page-header heading="Số liệu đã gửi" [lead]="lead()">
        <a matButton routerLink="/inbox/returns">Các kỳ báo cáo</a>
        @if (view()?.state === 'returned') {
          <a matButton="filled" routerLink="/inbox/returns/enter" [queryParams]="{ period: view()?.period?.code }">Sửa và gửi lại</a>
        }
      </tiepdan-page-header>
      @if (loaded.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="loaded.reload()" />
      } @else if (view(); as view) {
        <p class="about">
          <tiepdan-chip [tone]="view.state === 'reported' ? 'good' : 'warning'">{{ states[view.state] }}</tiepdan-chip>
          {{ view.submittedByName }} gửi lần {{ view.ordinal }} lúc {{ view.submittedAt | instant }}. {{ sources[view.source] }}.
          @if (view.returnReason) {
            Trả lại lúc {{ view.returnedAt | instant }}: {{ view.returnReason }}
          }
        </p>
        <tiepdan-figures-view [given]="view" />
      } @else {
        <tiepdan-skeleton-rows [rows]="8" [columns]="8" />
      }
    </div>
  `,
  styles: '.about { margin: 0; }',
})
export class OwnReturnPage {
  private readonly api = inject(OwnReturnApi);
  readonly id = input.required<string>();
  protected readonly loaded = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.one(params) });
  protected readonly view = computed(() => (this.loaded.hasValue() ? this.loaded.value() : undefined));
  protected readonly states = RETURN_STATES;
  protected readonly sources = RETURN_SOURCES;
  protected readonly lead = computed(() => {
    const view = this.view();
    return view ? `${view.unitName}, ${view.period.label}` : '';
  });
}
