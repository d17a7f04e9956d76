import { Component, inject } from '@angular/core';
import { PASSWORD_LENGTH } from '@tiepdan/identity/contract';
import { OfficeTerms, TermsFrame } from '@tiepdan/ui/web';
import { Session } from '../../session';
import { AccountApi } from '../account-api';

/** What the office asks of passwords. */
@Component({
  selector: 'tiepdan-account-terms',
  imports: [TermsFrame],
  template: `
    <tiepdan-terms-frame
      heading="Quy định mật khẩu"
      lead="Áp dụng cho mật khẩu đặt từ nay. Hệ thống còn từ chối mật khẩu đã bị lộ, mật khẩu chứa tên người, tên cơ quan, và năm mật khẩu gần nhất; không bắt chữ hoa, chữ số hay đổi định kỳ."
      section="Mật khẩu"
      [terms]="terms"
    />
  `,
})
export class AccountTermsPage {
  private readonly api = inject(AccountApi);
  private readonly session = inject(Session);
  protected readonly terms = new OfficeTerms({
    terms: [
      {
        name: 'shortestPassword',
        label: 'Ngắn nhất',
        unit: 'ký tự',
        limits: [PASSWORD_LENGTH.fewest, PASSWORD_LENGTH.mostAsked] as const,
        hint: `Khi chưa đặt: ${PASSWORD_LENGTH.fewest}`,
      },
    ],
    read: () => this.api.terms(),
    write: (request) => this.api.changeTerms(request),
    may: () => this.session.can('account.manage'),
    said: 'Đã lưu quy định mật khẩu.',
  });
}
