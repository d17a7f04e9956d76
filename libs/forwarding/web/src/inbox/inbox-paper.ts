import { Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { forwardingPaths } from '@tiepdan/forwarding/contract';

/** The paper itself, in the browser's own viewer, and to be kept as a file; where no PDF can be made, it says so. */
@Component({
  selector: 'tiepdan-inbox-paper',
  imports: [MatButton, MatIcon],
  template: `
    @if (!here()) {
      <p class="muted">Văn bản này chỉ có bản giấy, đã gửi riêng theo đường công văn.</p>
    } @else {
      <p class="ways">
        <a matButton="outlined" download [href]="pdf()"><mat-icon svgIcon="download" /> Tải bản PDF</a>
        <a matButton download [href]="docx()"><mat-icon svgIcon="download" /> Tải bản Word</a>
      </p>
    }
  `,
  styles: `
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      padding: 8px 0;
    }
  `,
})
export class InboxPaper {
  readonly id = input.required<string>();
  /** Whether the paper can be read here. */
  readonly here = input.required<boolean>();
  protected readonly pdf = computed(() => forwardingPaths.inboxPaper(this.id(), 'pdf'));
  protected readonly docx = computed(() => forwardingPaths.inboxPaper(this.id(), 'docx'));
}
