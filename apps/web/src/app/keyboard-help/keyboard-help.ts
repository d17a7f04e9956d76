import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogModule } from '@angular/material/dialog';
import { Shortcuts } from '@tiepdan/ui/web';

const IN_FORMS = [
  { keys: 'Enter', description: 'Lưu (trong ô nhiều dòng: Ctrl Enter)' },
  { keys: 'Esc', description: 'Rời khỏi, đóng' },
  { keys: 'h', description: 'Trong ô ngày: hôm nay' },
] as const;

/** Every key that works here. */
@Component({
  selector: 'tiepdan-keyboard-help',
  imports: [MatDialogModule, MatButton],
  template: `
    <h2 mat-dialog-title>Phím tắt</h2>
    <mat-dialog-content>
      <dl>
        @for (entry of entries; track entry.keys) {
          <div>
            <dt>
              <kbd>{{ entry.keys }}</kbd>
            </dt>
            <dd>{{ entry.description }}</dd>
          </div>
        }
      </dl>
    </mat-dialog-content>
    <mat-dialog-actions align="end"><button matButton mat-dialog-close type="button">Đóng</button></mat-dialog-actions>
  `,
  styles: `
    dl {
      margin: 0;
    }

    dl > div {
      display: grid;
      grid-template-columns: 96px 1fr;
      padding: 6px 0;
    }

    dd {
      margin: 0;
      color: var(--mat-sys-on-surface);
    }

    kbd {
      padding: 1px 8px;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 4px;
      color: var(--mat-sys-on-surface);
      font:
        400 13px/20px Roboto,
        sans-serif;
    }
  `,
})
export class KeyboardHelp {
  protected readonly entries = [
    ...inject(Shortcuts)
      .described()
      .map(({ keys, description }) => ({
        keys: keys
          .replace('ctrl+', 'Ctrl ')
          .replace('alt+', 'Alt ')
          .replace(/ (\w)$/, (key) => key.toUpperCase()),
        description,
      })),
    ...IN_FORMS,
  ];
}
