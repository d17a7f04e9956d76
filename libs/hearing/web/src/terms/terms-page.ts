import { Component, inject } from '@angular/core';
import { HEARING_TERM_LIMITS, HEARING_TERM_NAMES } from '@tiepdan/hearing/contract';
import { Session } from '@tiepdan/identity/web';
import { OfficeTerms, TermsFrame, type OfficeTerm } from '@tiepdan/ui/web';
import { HearingApi } from '../hearing-api';

type TermName = keyof typeof HEARING_TERM_NAMES;
const NAMES = Object.keys(HEARING_TERM_NAMES) as TermName[];
const TERMS = NAMES.map((name): OfficeTerm<TermName> => ({ name, label: HEARING_TERM_NAMES[name], limits: HEARING_TERM_LIMITS[name] }));

/** How many working days before a reception day people are to be invited, as the office sets it for itself (local practice, not law). */
@Component({
  selector: 'tiepdan-hearing-terms',
  imports: [TermsFrame],
  template: `
    <tiepdan-terms-frame
      heading="Hạn mời, báo trước buổi tiếp"
      lead="Do cơ quan tự đặt. Mời, báo muộn hơn vẫn ghi được và được đánh dấu là muộn."
      [terms]="terms"
    />
  `,
})
export class TermsPage {
  private readonly api = inject(HearingApi);
  private readonly session = inject(Session);
  protected readonly terms = new OfficeTerms({
    terms: TERMS,
    read: () => this.api.terms(),
    write: (request) => this.api.changeTerms(request),
    said: 'Đã lưu thời hạn mời, báo.',
    may: () => this.session.can('hearing.configure'),
  });
}
