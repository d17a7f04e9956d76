import { Component, computed, DestroyRef, effect, inject, input, signal, viewChild, type ElementRef } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { DomSanitizer, type SafeResourceUrl } from '@angular/platform-browser';
import { readError, SkeletonRows } from '@tiepdan/ui/web';
import { DocumentApi, paperFile } from '../document-api';

/** The server has neither LibreOffice nor Gotenberg: there is no PDF, and the .docx is what can be had. */
const NO_PDF = 'DOCUMENT.PDF_NOT_MADE';

/** One paper as it will be printed, made when first looked at and again when it was saved; and its files. */
@Component({
  selector: 'tiepdan-paper-preview',
  imports: [MatButton, MatIcon, SkeletonRows],
  templateUrl: './paper-preview.html',
  styleUrl: './paper-preview.scss',
})
export class PaperPreview {
  readonly documentId = input.required<string>();
  /** The version shown; a newer one is made anew. */
  readonly version = input.required<number>();
  /** Whether it is made at once, or when it is asked for. */
  readonly open = input(false);

  private readonly api = inject(DocumentApi);
  private readonly sanitizer = inject(DomSanitizer);
  private readonly frame = viewChild<ElementRef<HTMLIFrameElement>>('frame');
  private readonly asked = signal(false);
  protected readonly shown = computed(() => this.open() || this.asked());

  protected readonly pdf = rxResource({
    params: () => (this.shown() ? { id: this.documentId(), version: this.version() } : undefined),
    stream: ({ params }) => this.api.pdf(params.id),
  });
  protected readonly refusal = computed(() => {
    const error = this.pdf.error();
    return error ? readError(error.cause ?? error) : null;
  });
  protected readonly noPdf = computed(() => this.refusal()?.code === NO_PDF);
  protected readonly docx = computed(() => paperFile(this.documentId(), 'docx'));
  protected readonly pdfFile = computed(() => paperFile(this.documentId(), 'pdf'));
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

  protected show(): void {
    this.asked.set(true);
  }

  /** Prints what is shown; the browser's own dialog follows. */
  protected print(): void {
    const shown = this.frame()?.nativeElement.contentWindow;
    shown?.focus();
    shown?.print();
  }
}
