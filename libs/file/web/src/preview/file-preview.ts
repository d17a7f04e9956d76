import { Component, computed, inject, input } from '@angular/core';
import { MatAnchor } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { DomSanitizer } from '@angular/platform-browser';
import { previewOf } from '@tiepdan/file/contract';
import { FileSizePipe } from '../file-size-pipe';

/** Only addresses of our own answers are shown inside a page. */
const OWN = /^\/api\/[\w\-./?=&%]*$/;

/**
 * A file in the page: a PDF in the browser's own viewer, a picture as a picture, anything else as a link to save it. The
 * answer forbids itself everything else (libs/file/api/src/serving).
 */
@Component({
  selector: 'tiepdan-file-preview',
  imports: [FileSizePipe, MatAnchor, MatIcon],
  template: `
    @switch (shown()) {
      @case ('pdf') {
        <iframe [src]="frame()" [title]="name()"></iframe>
      }
      @case ('picture') {
        <img [src]="inline()" [alt]="name()" />
      }
      @default {
        <p class="muted">Trình duyệt không xem trước được loại tệp này.</p>
      }
    }
    <a matButton="outlined" [href]="address()" [attr.download]="name()">
      <mat-icon svgIcon="download" aria-hidden="true" />
      Tải về {{ size() | fileSize }}
    </a>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 12px;
      align-items: flex-start;
      height: 100%;
    }

    iframe {
      flex: 1;
      width: 100%;
      min-height: 480px;
      border: 1px solid var(--mat-sys-outline-variant);
    }

    img {
      max-width: 100%;
      max-height: 75vh;
      object-fit: contain;
    }
  `,
})
export class FilePreview {
  /** Where the file is read; with `inline=true` beside it, it is shown and not saved. */
  readonly address = input.required<string>();
  readonly name = input.required<string>();
  readonly mediaType = input.required<string>();
  readonly size = input<number | null>(null);

  private readonly sanitizer = inject(DomSanitizer);
  protected readonly shown = computed(() => (OWN.test(this.address()) ? previewOf(this.mediaType()) : 'none'));
  protected readonly inline = computed(() => `${this.address()}${this.address().includes('?') ? '&' : '?'}inline=true`);
  /** Safe because it has been looked at: an address of ours and of nobody else. */
  protected readonly frame = computed(() => this.sanitizer.bypassSecurityTrustResourceUrl(this.inline()));
}
