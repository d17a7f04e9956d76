import { Clipboard } from '@angular/cdk/clipboard';
import { Component, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, type MatDialog } from '@angular/material/dialog';
import { MatIconModule } from '@angular/material/icon';
import type { OneTimePassword } from '@tiepdan/identity/contract';
import { firstValueFrom } from 'rxjs';
import { dialogSize } from '@tiepdan/ui/web';

/** What the dialog says and shows. */
export interface PasswordQuestion {
  readonly heading: string;
  readonly made: OneTimePassword;
}

/** A password for one use, shown this once. Only its button closes it: a slip of the mouse would lose what nobody can show again. */
@Component({
  selector: 'tiepdan-one-time-password-dialog',
  imports: [MatButtonModule, MatDialogModule, MatIconModule],
  template: `
    <h2 mat-dialog-title>{{ question.heading }}</h2>
    <mat-dialog-content>
      <p>
        Đưa tận tay <strong>{{ question.made.fullName }}</strong
        >. Mật khẩu chỉ hiện lần này, dùng được một lần: đăng nhập xong phải đặt mật khẩu riêng.
      </p>
      <dl>
        <div>
          <dt>Tên đăng nhập</dt>
          <dd>
            <code>{{ question.made.username }}</code>
          </dd>
        </div>
        <div>
          <dt>Mật khẩu dùng một lần</dt>
          <dd>
            <code data-name="password">{{ question.made.password }}</code>
          </dd>
        </div>
      </dl>
      <p role="status" class="muted">{{ said() }}</p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="outlined" type="button" cdkFocusInitial (click)="copy()"><mat-icon svgIcon="content_copy" /> Sao chép</button>
      <button matButton="filled" type="button" mat-dialog-close>Đã ghi lại, đóng</button>
    </mat-dialog-actions>
  `,
  styles: `
    dl {
      margin: 12px 0;
    }
    dl div {
      padding: 6px 0;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
      font-size: 12.5px;
    }
    dd {
      margin: 0;
    }
    code {
      font-size: 18px;
      letter-spacing: 0.04em;
      user-select: all;
    }
    [role='status'] {
      min-height: 20px;
    }
  `,
})
export class PasswordDialog {
  protected readonly question = inject<PasswordQuestion>(MAT_DIALOG_DATA);
  protected readonly said = signal('');
  private readonly clipboard = inject(Clipboard);

  protected copy(): void {
    const { username, password } = this.question.made;
    const copied = this.clipboard.copy(`${username}\t${password}`);
    this.said.set(copied ? 'Đã sao chép tên đăng nhập và mật khẩu.' : 'Trình duyệt không cho sao chép. Xin chọn và chép bằng tay.');
  }
}

/** Shows a password that was just made up; resolves when it was noted. */
export async function showPassword(dialog: MatDialog, question: PasswordQuestion): Promise<void> {
  await firstValueFrom(dialog.open<PasswordDialog, PasswordQuestion>(PasswordDialog, { data: question, ...dialogSize('narrow'), disableClose: true }).afterClosed());
}
