import { Component, inject } from '@angular/core';
import { CONCLUSION_TERM_LIMITS, USUAL_CONCLUSION_TERMS, type ConclusionTerms } from '@tiepdan/conclusion/contract';
import { OfficeTerms, TermsFrame, type OfficeTerm } from '@tiepdan/ui/web';
import { ConclusionApi } from '../conclusion-api';

const term = (name: keyof ConclusionTerms, label: string): OfficeTerm<keyof ConclusionTerms> => ({
  name,
  label,
  unit: 'ngày làm việc',
  limits: CONCLUSION_TERM_LIMITS[name],
  hint: `Thường là ${USUAL_CONCLUSION_TERMS[name]}`,
});

/** The terms in the order of what happens. */
const TERMS = [
  term('noticeDays', 'Ra thông báo kết luận sau ngày tiếp'),
  term('taskDaysLeast', 'Thời hạn thường giao cho nhiệm vụ, ít nhất'),
  term('taskDaysMost', 'Thời hạn thường giao cho nhiệm vụ, nhiều nhất'),
  term('soonDays', 'Nhắc nhiệm vụ trước hạn'),
];

/** In how many working days the office sends notices and gives tasks; its own practice, not law. */
@Component({
  selector: 'tiepdan-conclusion-terms',
  imports: [TermsFrame],
  template: `
    <tiepdan-terms-frame
      heading="Thời hạn thực hiện kết luận"
      lead="Quy ước của cơ quan: phần mềm dựa vào đây để nhắc và chỉ ra, không từ chối hạn khác. Kết luận đã ghi giữ nguyên hạn đã có."
      [terms]="terms"
    />
  `,
})
export class TermsPage {
  private readonly api = inject(ConclusionApi);
  protected readonly terms = new OfficeTerms({
    terms: TERMS,
    read: () => this.api.terms(),
    write: (request) => this.api.changeTerms(request),
    said: 'Đã lưu thời hạn thực hiện kết luận.',
  });
}
