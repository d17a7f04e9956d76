import { Component, computed, DestroyRef, effect, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { DomSanitizer, type SafeResourceUrl } from '@angular/platform-browser';
import { forwardingPaths } from '@tiepdan/forwarding/contract';
import { readError, SkeletonRows } from '@tiepdan/ui/web';
import { InboxApi } from './inbox-api';

/** The paper itself, in the browser's own viewer, and to be kept as a file; where no PDF can be made, it says so. */
@Component({
  selector: 'tiepdan-inbox-paper',
  imports: [MatButton, MatIcon, SkeletonRows],
  template: `
    @if (!here()) {
      <p class="muted">Văn bản này không có bản điện tử ở đây; bản giấy đã gửi riêng theo đường công văn.</p>
    } @else {
      <p class="ways">
        @if (!refusal()) {
          <a matButton="outlined" download [href]="pdfAddress()"><mat-icon svgIcon="download" /> Tải bản PDF</a>
        }
        <a matButton download [href]="docxAddress()"><mat-icon svgIcon="download" /> Tải bản Word</a>
      </p>
      @if (refusal(); as refusal) {
        <p class="band" role="alert">
          <mat-icon svgIcon="info" aria-hidden="true" /> <span>{{ refusal.message }}</span>
          <button matButton type="button" (click)="pdf.reload()">Thử lại</button>
        </p>
      } @else if (source(); as source) {
        <iframe title="Nội dung văn bản" [src]="source"></iframe>
      } @else {
        <tiepdan-skeleton-rows [rows]="10" [columns]="1" />
      }
    }
  `,
  styles: `
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      padding: 8px 0;
    }
    .band {
      display: flex;
      gap: 8px;
      align-items: center;
      padding: 8px 12px;
      border-radius: 8px;
      background: var(--mat-sys-surface-container-high);
    }
    /* It stays white on a dark page, as paper is. */
    iframe {
      display: block;
      width: 100%;
      height: max(480px, calc(100dvh - 240px));
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 6px;
      background: #fff;
    }
  `,
})
export class InboxPaper {
  private readonly api = inject(InboxApi);
  private readonly sanitizer = inject(DomSanitizer);

  readonly id = input.required<string>();
  /** Whether the paper can be read here. */
  readonly here = input.required<boolean>();

  protected readonly pdf = rxResource({
    params: () => (this.here() ? this.id() : undefined),
    stream: ({ params }) => this.api.pdf(params),
  });
  protected readonly refusal = computed(() => {
    const error = this.pdf.error();
    return error ? readError(error.cause ?? error) : null;
  });
  protected readonly pdfAddress = computed(() => forwardingPaths.inboxPaper(this.id(), 'pdf'));
  protected readonly docxAddress = computed(() => forwardingPaths.inboxPaper(this.id(), 'docx'));
  private readonly address = signal('');
  /** An address that this page made of the server's own bytes. */
  protected readonly source = computed((): SafeResourceUrl | null => {
    const address = this.address();
    return address ? this.sanitizer.bypassSecurityTrustResourceUrl(`${address}#toolbar=0&navpanes=0&view=FitH`) : null;
  });

  constructor() {
    effect((onCleanup) => {
      if (!this.pdf.hasValue()) return;
      const address = URL.createObjectURL(this.pdf.value());
      this.address.set(address);
      onCleanup(() => URL.revokeObjectURL(address));
    });
    inject(DestroyRef).onDestroy(() => this.address.set(''));
  }
}
