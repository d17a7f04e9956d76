import { Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import type { LookupRecord } from '@tiepdan/portal/contract';
import { EmptyState, ErrorPanel, PageHeader, SkeletonRows } from '@tiepdan/ui/web';
import { CodeApi } from './code-api';
import { QrPicture } from './qr-picture';

/** The slip that a citizen is given who has no receipt: the code, its QR, and what to do with them. It names nobody. */
@Component({
  selector: 'tiepdan-code-sheet',
  imports: [EmptyState, ErrorPanel, MatButtonModule, MatIcon, PageHeader, QrPicture, RouterLink, SkeletonRows],
  template: `
    <div class="page">
      <tiepdan-page-header class="no-print" heading="Phiếu mã tra cứu" lead="Phiếu không ghi tên, nội dung. Đưa tận tay người gửi đơn hoặc người được tiếp.">
        <a matButton [routerLink]="back()">Về hồ sơ</a>
        @if (code()) {
          <button matButton="filled" type="button" (click)="print()"><mat-icon svgIcon="print" /> In</button>
        }
      </tiepdan-page-header>
      @if (loaded.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="loaded.reload()" />
      } @else if (!loaded.hasValue()) {
        <tiepdan-skeleton-rows [rows]="4" [columns]="1" />
      } @else if (code(); as shown) {
        <section class="sheet" aria-labelledby="sheet-heading">
          <h2 id="sheet-heading">Tra cứu tình trạng giải quyết</h2>
          <tiepdan-qr-picture [svg]="shown.qrSvg" [side]="220" label="Mã QR tra cứu" />
          <p class="letters">{{ shown.code }}</p>
          <p>Quét mã QR, hoặc vào {{ shown.lookupAddress }} và nhập mã trên.</p>
          <p class="muted">Xin giữ kín mã này; ai có mã đều tra cứu được tình trạng giải quyết.</p>
        </section>
      } @else {
        <tiepdan-empty-state icon="lock" heading="Chưa có mã tra cứu" hint="Cấp mã tại trang hồ sơ rồi in." />
      }
    </div>
  `,
  styles: `
    .sheet {
      display: flex;
      flex-direction: column;
      gap: 10px;
      align-items: center;
      max-width: 480px;
      margin: 24px auto;
      padding: 24px;
      border: 1px solid var(--mat-sys-outline-variant);
      text-align: center;
    }
    .letters {
      font-size: 24px;
      font-variant-numeric: tabular-nums;
      letter-spacing: 0.05em;
    }
  `,
})
export class CodeSheet {
  /** `petition` or `reception`, from the address. */
  readonly record = input.required<string>();
  readonly id = input.required<string>();

  private readonly api = inject(CodeApi);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly coded = computed((): LookupRecord => (this.record() === 'petition' ? { petitionId: this.id() } : { receptionId: this.id() }));
  protected readonly back = computed(() => [this.record() === 'petition' ? '/petitions' : '/receptions', this.id()]);
  protected readonly loaded = rxResource({ params: () => this.coded(), stream: ({ params }) => this.api.of(params) });
  protected readonly code = computed(() => (this.loaded.hasValue() ? this.loaded.value().code : null));

  protected print(): void {
    this.window?.print();
  }
}
