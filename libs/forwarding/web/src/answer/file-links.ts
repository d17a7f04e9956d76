import { Component, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { FileSizePipe } from '@tiepdan/file/web';
import type { EnclosedFile } from '@tiepdan/forwarding/contract';

/** Files that went along with a paper or with an answer, to be opened or kept. */
@Component({
  selector: 'tiepdan-file-links',
  imports: [FileSizePipe, MatIcon],
  template: `
    <ul>
      @for (file of files(); track file.fileId) {
        <li>
          <a [href]="address()(file.fileId)" target="_blank" rel="noopener">
            <mat-icon svgIcon="description" aria-hidden="true" />{{ file.name }}
          </a>
          <span class="muted nowrap">{{ file.size | fileSize }}</span>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin: 4px 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 8px;
      align-items: baseline;
      padding: 2px 0;
    }
    a {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .muted {
      font-size: 12.5px;
    }
  `,
})
export class FileLinks {
  readonly files = input.required<readonly EnclosedFile[]>();
  /** Where each is to be had. */
  readonly address = input.required<(fileId: string) => string>();
}
