import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { RETURN_SOURCES, RETURN_STATES } from '@tiepdan/filing/contract';
import { Session } from '@tiepdan/identity/web';
import { Chip, ErrorPanel, InstantPipe, SkeletonRows } from '@tiepdan/ui/web';
import { FilingApi } from '../filing-api';
import { readFilingPeriod } from '../filing-address';
import { FilingHead } from '../frame/filing-head';
import { FiguresView } from './figures-view';
import { UnitActs } from './unit-acts';

/** What a unit sent in for a period. */
@Component({
  selector: 'tiepdan-return-page',
  imports: [Chip, ErrorPanel, FiguresView, FilingHead, InstantPipe, MatButton, MatIcon, RouterLink, SkeletonRows],
  template: `
    <div class="page">
      <tiepdan-filing-head [heading]="title()" [carried]="official()">
        <a matButton routerLink="/reports/filings/units" [queryParams]="{ period: official()?.code }">Các đơn vị của kỳ</a>
        @if (mayEnter() && view(); as view) {
          @if (view.state === 'returned') {
            <a matButton="filled" [routerLink]="['/reports/filings/units', view.unitId]" [queryParams]="{ period: view.period.code, from: view.id }">
              <mat-icon svgIcon="edit_note" /> Sửa và gửi lại
            </a>
          } @else {
            <button matButton="outlined" type="button" (click)="sendBack()"><mat-icon svgIcon="undo" /> Trả lại để sửa</button>
          }
        }
      </tiepdan-filing-head>
      @if (loaded.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="loaded.reload()" />
      } @else if (view(); as view) {
        <p class="about" aria-live="polite">
          <tiepdan-chip [tone]="view.state === 'reported' ? 'good' : 'warning'">{{ states[view.state] }}</tiepdan-chip>
          {{ view.submittedByName }} gửi lần {{ view.ordinal }} lúc {{ view.submittedAt | instant }}; {{ source() }}.
          @if (view.returnReason) {
            Trả lại lúc {{ view.returnedAt | instant }}: {{ view.returnReason }}
          }
          @if (view.note) {
            Ghi chú: {{ view.note }}
          }
        </p>
        <tiepdan-figures-view [given]="view" />
      } @else {
        <tiepdan-skeleton-rows [rows]="8" [columns]="8" />
      }
    </div>
  `,
  styles: '.page { gap: 10px; } .about { margin: 0; }',
})
export class ReturnPage {
  private readonly api = inject(FilingApi);
  private readonly session = inject(Session);
  private readonly acts = inject(UnitActs);
  readonly id = input.required<string>();
  protected readonly loaded = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.oneReturn(params) });
  protected readonly view = computed(() => (this.loaded.hasValue() ? this.loaded.value() : undefined));
  protected readonly mayEnter = computed(() => this.session.can('filing.enter-returns'));
  protected readonly states = RETURN_STATES;
  protected readonly source = computed(() => {
    const source = this.view()?.source;
    return source ? RETURN_SOURCES[source].toLocaleLowerCase('vi') : '';
  });
  protected readonly official = computed(() => readFilingPeriod(this.view()?.period.code ?? undefined, this.session.today()));
  protected readonly title = computed(() => {
    const view = this.view();
    return view ? `${view.unitName}: ${view.period.label}` : 'Số liệu đơn vị gửi';
  });

  protected async sendBack(): Promise<void> {
    const view = this.view();
    if (view && (await this.acts.sendBack(view.id, view.unitName))) this.loaded.reload();
  }
}
