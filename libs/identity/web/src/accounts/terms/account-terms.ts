import { Component, inject } from '@angular/core';
import { LONGEST_DELEGATION, PASSWORD_LENGTH } from '@tiepdan/identity/contract';
import { OfficeTerms, TermsFrame } from '@tiepdan/ui/web';
import { Session } from '../../session';
import { AccountApi } from '../account-api';

/** What the office sets for its accounts: passwords, and how long a delegation is. */
@Component({
  selector: 'tiepdan-account-terms',
  imports: [TermsFrame],
  template: `
    <tiepdan-terms-frame
      heading="Quy định về tài khoản"
      lead="Áp dụng cho mật khẩu đặt và ủy quyền lập từ nay. Hệ thống còn từ chối mật khẩu đã bị lộ, mật khẩu chứa tên người, tên cơ quan, và năm mật khẩu gần nhất; không bắt chữ hoa, chữ số hay đổi định kỳ."
      section="Mật khẩu và ủy quyền"
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
        label: 'Mật khẩu ngắn nhất',
        unit: 'ký tự',
        limits: [PASSWORD_LENGTH.fewest, PASSWORD_LENGTH.mostAsked] as const,
        hint: `Khi chưa đặt: ${PASSWORD_LENGTH.fewest}`,
      },
      {
        name: 'longestDelegation',
        label: 'Mỗi lần ủy quyền không quá',
        unit: 'ngày',
        limits: [LONGEST_DELEGATION.least, LONGEST_DELEGATION.most] as const,
        hint: `Khi chưa đặt: ${LONGEST_DELEGATION.usual}`,
      },
    ],
    read: () => this.api.terms(),
    write: (request) => this.api.changeTerms(request),
    may: () => this.session.can('account.manage'),
    said: 'Đã lưu quy định về tài khoản.',
  });
}
