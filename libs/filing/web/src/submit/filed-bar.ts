import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import type { LatestFiling } from '@tiepdan/filing/contract';
import { formatCount } from '@tiepdan/platform/contract';
import { ErrorPanel, InstantPipe } from '@tiepdan/ui/web';
import { FilingApi } from '../filing-api';

/** That a period was filed, and how many numbers are different by now. */
@Component({
  selector: 'tiepdan-filed-bar',
  imports: [ErrorPanel, InstantPipe, MatIcon, RouterLink],
  template: `
    <p class="bar" [class.differs]="cells() > 0" role="status">
      <mat-icon svgIcon="lock" aria-hidden="true" />
      <span>
        Đã nộp lúc {{ filing().filedAt | instant }}{{ filing().sequence ? ' (báo cáo bổ sung lần ' + filing().sequence + ')' : '' }}.
        @if (corrections.hasValue()) {
          @if (cells() > 0) {
            <a [routerLink]="['/reports/filings', filing().id]" fragment="corrections">{{ words() }} con số nay khác</a>
          } @else {
            Số liệu hiện nay vẫn giống bản đã nộp.
          }
        } @else if (corrections.isLoading()) {
          <span class="muted">Đang đối chiếu với số liệu hiện nay…</span>
        }
      </span>
      <a [routerLink]="['/reports/filings', filing().id]">Mở báo cáo đã nộp</a>
    </p>
    @if (corrections.error(); as error) {
      <tiepdan-error-panel [error]="error" (retry)="corrections.reload()" />
    }
  `,
  styles: `
    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 10px;
      align-items: center;
      margin: 0;
      padding: 8px 12px;
      border-radius: 8px;
      background: var(--tiepdan-good-container);
    }
    .bar.differs {
      background: var(--tiepdan-warning-container);
    }
    span {
      flex: 1;
    }
    a {
      color: var(--mat-sys-primary);
    }
  `,
})
export class FiledBar {
  private readonly api = inject(FilingApi);
  readonly filing = input.required<LatestFiling>();
  protected readonly corrections = rxResource({ params: () => this.filing().id, stream: ({ params }) => this.api.corrections(params) });
  protected readonly cells = computed(() => (this.corrections.hasValue() ? this.corrections.value().cells.length : 0));
  protected readonly words = computed(() => formatCount(this.cells()));
}
