import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIconModule } from '@angular/material/icon';
import { MatMenuModule } from '@angular/material/menu';
import { Router, RouterLink, type UrlTree } from '@angular/router';
import type { AccountDetail, WorkInHand } from '@tiepdan/identity/contract';
import { formatCount } from '@tiepdan/platform/contract';
import { askReason, Chip, ErrorPanel, Notice, openRecord, PageHeader, RecordFrame, RecordHistory, SkeletonRows, SummaryList } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { Session } from '../../session';
import { AccountApi } from '../account-api';
import { AccountChip } from '../account-chip';
import { changeAccount, CorrectAccountDialog, GiveRolesDialog } from '../dialogs/account-dialog';
import { showPassword } from '../dialogs/password-dialog';
import { AccountSessions } from './account-sessions';
import { personRows, signInRows } from './account-words';

/** One account: whose it is, what it may, how it is signed in with, and what was done to it. */
@Component({
  selector: 'tiepdan-account-record',
  imports: [AccountChip, AccountSessions, Chip, ErrorPanel, MatButtonModule, MatIconModule, MatMenuModule, PageHeader, RecordFrame, RecordHistory, RouterLink, SkeletonRows, SummaryList],
  templateUrl: './account-record.html',
  styles: `
    .roles {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      margin-bottom: 8px;
    }
  `,
})
export class AccountRecord {
  readonly id = input.required<string>();

  private readonly api = inject(AccountApi);
  private readonly session = inject(Session);
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);
  private readonly router = inject(Router);

  protected readonly record = openRecord({ id: this.id, load: (id) => this.api.one(id), history: (id) => this.api.history(id) });
  protected readonly heading = this.record.read(({ fullName }) => fullName, 'Tài khoản');
  protected readonly lead = this.record.read(({ username }) => `Tài khoản ${username}`, '');
  protected readonly person = this.record.read(personRows, []);
  protected readonly signIn = this.record.read(signInRows, []);
  protected readonly canManage = computed(() => this.session.can('account.manage'));
  protected readonly counted = formatCount;

  /** Where what is in hand can be looked at, for whoever may. */
  protected listOf({ link }: WorkInHand): UrlTree | null {
    return link && this.session.can(link.permission) ? this.router.parseUrl(link.address) : null;
  }

  protected async correct(account: AccountDetail): Promise<void> {
    if (await changeAccount(this.dialog, CorrectAccountDialog, account)) this.told('Đã lưu thông tin tài khoản.');
  }

  protected async giveRoles(account: AccountDetail): Promise<void> {
    if (await changeAccount(this.dialog, GiveRolesDialog, account)) this.told('Đã giao vai trò.');
  }

  protected reset(account: AccountDetail): Promise<void> {
    return this.withReason(
      { heading: 'Đặt lại mật khẩu', explanation: `${account.fullName} sẽ bị đăng xuất ở mọi nơi và nhận một mật khẩu dùng một lần. Xin chắc chắn đúng là người này yêu cầu.`, action: 'Đặt lại mật khẩu' },
      async (reason) => {
        const made = await firstValueFrom(this.api.resetPassword(account.id, { version: account.version, reason }));
        await showPassword(this.dialog, { heading: 'Đã đặt lại mật khẩu', made });
      },
    );
  }

  protected close(account: AccountDetail): Promise<void> {
    return this.withReason(
      { heading: 'Đóng tài khoản', explanation: `${account.fullName} sẽ bị đăng xuất ở mọi nơi và không đăng nhập được nữa. Những gì người này đã ghi vẫn còn nguyên.${stillHeld(account.work)}`, action: 'Đóng tài khoản' },
      async (reason) => {
        const { work } = await firstValueFrom(this.api.close(account.id, { version: account.version, reason }));
        this.notice.say(work.length ? `Đã đóng tài khoản.${stillHeld(work)}` : 'Đã đóng tài khoản.');
      },
    );
  }

  protected reopen(account: AccountDetail): Promise<void> {
    return this.withReason(
      { heading: 'Mở lại tài khoản', explanation: `${account.fullName} nhận một mật khẩu dùng một lần; vai trò như lúc đóng.`, action: 'Mở lại' },
      async (reason) => {
        const made = await firstValueFrom(this.api.reopen(account.id, { version: account.version, reason }));
        await showPassword(this.dialog, { heading: 'Đã mở lại tài khoản', made });
      },
    );
  }

  protected removeFactor(account: AccountDetail): Promise<void> {
    return this.withReason(
      {
        heading: 'Gỡ mã xác thực',
        explanation: `${account.fullName} sẽ bị đăng xuất ở mọi nơi và lần sau đăng nhập không cần mã, cho đến khi cài đặt lại. Xin chắc chắn đúng là người này mất thiết bị.`,
        action: 'Gỡ mã xác thực',
      },
      async (reason) => {
        await firstValueFrom(this.api.removeSecondFactor(account.id, reason), { defaultValue: undefined });
        this.notice.say('Đã gỡ mã xác thực.');
      },
    );
  }

  protected async clearWait(account: AccountDetail): Promise<void> {
    try {
      await firstValueFrom(this.api.clearWait(account.id, account.version));
      this.told('Đã bỏ thời gian chờ. Có thể đăng nhập ngay.');
    } catch (failure) {
      this.notice.fail(failure);
    }
  }

  private async withReason(question: Parameters<typeof askReason>[1], act: (reason: string) => Promise<void>): Promise<void> {
    const reason = await askReason(this.dialog, question);
    if (reason === null) return;
    try {
      await act(reason);
    } catch (failure) {
      this.notice.fail(failure);
    }
    this.record.reload();
  }

  private told(text: string): void {
    this.notice.say(text);
    this.record.reload();
  }
}

/** What somebody else must take over, in a sentence; nothing when there is nothing. */
function stillHeld(work: readonly WorkInHand[]): string {
  if (!work.length) return '';
  const parts = work.map(({ label, count }) => `${formatCount(count)} ${label.charAt(0).toLocaleLowerCase('vi')}${label.slice(1)}`);
  return ` Việc cần giao cho người khác: ${parts.join('; ')}.`;
}
