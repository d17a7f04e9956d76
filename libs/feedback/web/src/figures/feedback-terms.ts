import { Component, inject } from '@angular/core';
import { FEEDBACK_TERM_BOUNDS, USUAL_FEEDBACK_TERMS, type FeedbackTerms } from '@tiepdan/feedback/contract';
import { OfficeTerms, TermsFrame, type OfficeTerm } from '@tiepdan/ui/web';
import { FeedbackApi } from '../feedback-api';

const term = (name: keyof FeedbackTerms, label: string): OfficeTerm<keyof FeedbackTerms> => ({
  name,
  label,
  unit: 'ngày làm việc',
  limits: FEEDBACK_TERM_BOUNDS[name],
  hint: `Khi chưa đặt: ${USUAL_FEEDBACK_TERMS[name]}`,
});

/** The terms and how each is called. */
const TERMS = [term('forwardDays', 'Chuyển cơ quan xử lý trong'), term('answerDays', 'Trả lời trong')];

/** How long the office gives itself for feedback. */
@Component({
  selector: 'tiepdan-feedback-terms',
  imports: [TermsFrame],
  template: `
    <tiepdan-terms-frame
      heading="Thời hạn xử lý phản ánh, kiến nghị"
      lead="Tính từ ngày tiếp nhận, theo lịch làm việc của cơ quan. Đối chiếu với quy chế của tỉnh trước khi đặt; bản ghi đã vào sổ giữ hạn cũ."
      [terms]="terms"
    />
  `,
})
export class FeedbackTermsPage {
  private readonly api = inject(FeedbackApi);
  protected readonly terms = new OfficeTerms({
    terms: TERMS,
    read: () => this.api.terms(),
    write: (request) => this.api.changeTerms(request),
    said: 'Đã lưu thời hạn xử lý.',
  });
}
