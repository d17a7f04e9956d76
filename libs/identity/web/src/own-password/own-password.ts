import { Component, inject } from '@angular/core';
import { Notice, PageHeader } from '@tiepdan/ui/web';
import { Session } from '../session';
import { PasswordForm } from './password-form';

/** The page of one's own password. */
@Component({
  selector: 'tiepdan-own-password',
  imports: [PageHeader, PasswordForm],
  template: `
    <div class="page">
      <tiepdan-page-header heading="Mật khẩu" />
      <tiepdan-password-form (changed)="told($event)" />
    </div>
  `,
})
export class OwnPassword {
  private readonly notice = inject(Notice);
  private readonly session = inject(Session);

  protected told(sessionsEnded: number): void {
    this.notice.say(sessionsEnded ? `Đã đổi mật khẩu và đăng xuất ${sessionsEnded} trình duyệt khác.` : 'Đã đổi mật khẩu.');
    void this.session.refresh();
  }
}
