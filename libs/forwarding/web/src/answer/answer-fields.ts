import { Component, computed, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { ANSWER_RESULTS, type AnswerResult } from '@tiepdan/forwarding/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { type Choice, ChoiceField, DayField, TextField } from '@tiepdan/ui/web';
import type { AnswerControls } from './answer-controls';

/** What each result means to who chooses it. */
const HINTS: Partial<Readonly<Record<AnswerResult, string>>> = {
  'in-progress': 'Báo cáo tiến độ; văn bản vẫn được theo dõi cho đến khi có trả lời cuối cùng.',
  'passed-on': 'Đã chuyển cho cơ quan khác xử lý; không phải trả lại Ban Tiếp công dân.',
};
const RESULTS: readonly Choice<AnswerResult>[] = (Object.entries(ANSWER_RESULTS) as [AnswerResult, string][]).map(([value, label]) => ({
  value,
  label,
  hint: HINTS[value] ?? '',
}));

/** The fields of a paper in reply, for the Board and for the receiving body. Files are projected. */
@Component({
  selector: 'tiepdan-answer-fields',
  imports: [ChoiceField, DayField, ReactiveFormsModule, TextField],
  template: `
    @let its = controls();
    <div class="line">
      <tiepdan-text-field
        name="symbol"
        label="Số, ký hiệu văn bản trả lời"
        hint="Để trống nếu văn bản không có số"
        [control]="its.symbol"
      />
      <tiepdan-day-field label="Ngày văn bản trả lời" data-field="datedOn" [formControl]="its.datedOn" [max]="today()" [required]="true" />
      <ng-content select="[received]" />
    </div>
    <tiepdan-choice-field name="result" label="Kết quả" [control]="its.result" [choices]="results" />
    @if (its.result.value === 'resolved') {
      <tiepdan-day-field
        class="day"
        label="Ngày giải quyết xong"
        data-field="resolvedOn"
        hint="Kết quả phải được báo trong 07 ngày làm việc kể từ ngày này"
        [formControl]="its.resolvedOn"
        [max]="its.datedOn.value ?? today()"
        [required]="true"
      />
    }
    <tiepdan-text-field name="summary" label="Nội dung trả lời, tóm tắt" [hint]="hint()" [control]="its.summary" [rows]="4" />
    <ng-content />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 14px;
    }
    .line {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
      gap: 12px;
      align-items: start;
    }
    .day {
      max-width: 320px;
    }
  `,
})
export class AnswerFields {
  readonly controls = input.required<AnswerControls>();
  readonly today = input.required<PlainDate>();
  /** Whether nobody who brought the matter may be named. */
  readonly sealed = input(false);
  protected readonly hint = computed(() =>
    this.sealed() ? 'Vụ việc giữ bí mật danh tính: không ghi tên, địa chỉ người tố cáo ở đây' : '',
  );
  protected readonly results = RESULTS;
}
