import { Component, inject } from '@angular/core';
import { URGING_TERM_LIMITS, USUAL_URGING_TERMS, type UrgingTerms } from '@tiepdan/forwarding/contract';
import { OfficeTerms, TermsFrame, type OfficeTerm } from '@tiepdan/ui/web';
import { ForwardingApi } from '../forwarding-api';

const term = (name: keyof UrgingTerms, label: string, unit = 'ngày làm việc'): OfficeTerm<keyof UrgingTerms> => ({
  name,
  label,
  unit,
  limits: URGING_TERM_LIMITS[name],
  hint: `Thường là ${USUAL_URGING_TERMS[name]}`,
});

/** The terms in the order of the ladder. */
const TERMS = [
  term('letterAfter', 'Từ lời nhắc đến công văn đôn đốc lần 1'),
  term('nextLetterAfter', 'Giữa hai công văn đôn đốc'),
  term('lettersBeforeReport', 'Số công văn đôn đốc trước khi báo cáo Chủ tịch', 'công văn'),
  term('reportAfter', 'Từ công văn cuối đến báo cáo Chủ tịch'),
  term('answerDays', 'Hạn trả lời khi luật và văn bản không nói'),
];

/** "Các bước đôn đốc": after how long each step is proposed, as the office sets it for itself. */
@Component({
  selector: 'tiepdan-terms-page',
  imports: [TermsFrame],
  template: `
    <tiepdan-terms-frame
      heading="Các bước đôn đốc"
      lead="Quá hạn trả lời thì nhắc; vẫn chậm thì gửi công văn đôn đốc; sau đó Trưởng Ban báo cáo Chủ tịch (Nghị định 154/2026 Điều 32 khoản 1). Phần mềm chỉ đề xuất khi đến ngày."
      section="Các bước"
      [terms]="terms"
    />
  `,
})
export class TermsPage {
  private readonly api = inject(ForwardingApi);
  protected readonly terms = new OfficeTerms({
    terms: TERMS,
    read: () => this.api.terms(),
    write: (request) => this.api.changeTerms(request),
    said: 'Đã lưu các bước đôn đốc.',
  });
}
