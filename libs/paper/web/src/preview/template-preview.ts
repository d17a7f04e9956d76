import { Component, computed, DestroyRef, effect, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { DomSanitizer, type SafeResourceUrl } from '@angular/platform-browser';
import type { PaperCode } from '@tiepdan/paper/contract';
import { Notice, readError, SkeletonRows } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { PaperApi, type TriedRecord, type TriedTemplate } from '../paper-api';

/** A template as it prints: its PDF in the page, or, where none can be made, the .docx to be saved. */
@Component({
  selector: 'tiepdan-template-preview',
  imports: [MatButton, MatIcon, SkeletonRows],
  template: `
    <div class="acts">
      <button matButton type="button" (click)="save()">
        <mat-icon svgIcon="download" aria-hidden="true" />
        Tải bản xem thử .docx
      </button>
    </div>
    @if (!pdfAvailable()) {
      <p class="muted">Máy chủ chưa tạo được PDF nên không hiện được trong trang; xin tải bản .docx để xem.</p>
    } @else if (refusal(); as failure) {
      <p role="alert" class="refusal">{{ failure.message }}</p>
      <button matButton="outlined" type="button" (click)="pdf.reload()">Thử lại</button>
    } @else if (source(); as address) {
      <iframe title="Bản xem thử" [src]="address" [class.stale]="pdf.isLoading()"></iframe>
    } @else {
      <tiepdan-skeleton-rows [rows]="10" [columns]="1" />
    }
  `,
  styles: `
    :host {
      display: block;
    }

    .acts {
      display: flex;
      justify-content: flex-end;
    }

    iframe {
      display: block;
      width: 100%;
      height: max(480px, calc(100dvh - 280px));
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 6px;
      background: #fff; // as paper is, also on a dark page
    }

    .stale {
      opacity: 0.6;
    }

    .refusal {
      color: var(--tiepdan-danger);
    }
  `,
})
export class TemplatePreview {
  readonly code = input.required<PaperCode>();
  readonly template = input.required<TriedTemplate>();
  /** Null: invented values. */
  readonly record = input<TriedRecord | null>(null);
  readonly pdfAvailable = input(true);

  private readonly api = inject(PaperApi);
  private readonly notice = inject(Notice);
  private readonly sanitizer = inject(DomSanitizer);
  protected readonly pdf = rxResource({
    params: () => (this.pdfAvailable() ? { code: this.code(), template: this.template(), record: this.record() } : undefined),
    stream: ({ params }) => this.api.filled(params.code, params.template, params.record, 'pdf'),
  });
  protected readonly refusal = computed(() => {
    const error = this.pdf.error();
    return error ? readError(error.cause ?? error) : null;
  });
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

  /** Saves the filled .docx. */
  protected async save(): Promise<void> {
    try {
      const docx = await firstValueFrom(this.api.filled(this.code(), this.template(), this.record(), 'docx'));
      const link = document.createElement('a');
      link.href = URL.createObjectURL(docx);
      link.download = 'Bản xem thử.docx';
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    } catch (failure) {
      this.notice.fail(failure);
    }
  }
}
