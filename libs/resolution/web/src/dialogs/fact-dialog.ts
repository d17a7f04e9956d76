import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { Session } from '@tiepdan/identity/web';
import { tidyText } from '@tiepdan/platform/contract';
import { FACT_FIGURES, FACT_KINDS, RESOLUTION_LIMITS, type DecisionView, type FactFigure, type FactKind } from '@tiepdan/resolution/contract';
import { amountControl, AmountField, ChoiceField, choicesOf, DayField, DialogForm, DialogFrame, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ResolutionApi } from '../resolution-api';
import { leftLines, worthInWords } from '../words';
import { amountOf, dayControl, filledText } from './controls';

const { money, land, people, paper, text, reason } = RESOLUTION_LIMITS;

/** What the dialog is given: the decision, and whether its completion is recorded. */
export interface FactQuestion {
  readonly decision: DecisionView;
  readonly completes: boolean;
}

/** How each figure is called, by the kind of fact where that differs. */
const FIGURE_LABELS: Readonly<Record<FactFigure, string>> = {
  money: 'Tiền',
  land: 'Đất',
  organisations: 'Số tổ chức',
  people: 'Số người',
  officials: 'Trong đó cán bộ, công chức, viên chức',
  cases: 'Số vụ',
};
const AMOUNTS: Readonly<Partial<Record<FactFigure, 'money' | 'land'>>> = { money: 'money', land: 'land' };

/** The kinds of facts without the completion, which has an act of its own. */
const DONE_KINDS = (Object.keys(FACT_KINDS) as FactKind[]).filter((kind) => kind !== 'completed');

const factControls = (today: string, completes: boolean) => ({
  kind: new FormControl<FactKind | null>(completes ? 'completed' : 'collected', Validators.required),
  on: dayControl(today),
  money: amountControl(money),
  land: amountControl(land),
  organisations: amountControl(people),
  people: amountControl(people),
  officials: amountControl(people),
  cases: amountControl(people),
  paper: filledText(paper, false),
  note: filledText(text, false),
  surplusReason: filledText(reason, false),
});
type FactControls = ReturnType<typeof factControls>;

/** What was done by a decision on one day, or that nothing of it is left to do. */
@Component({
  selector: 'tiepdan-fact-dialog',
  imports: [AmountField, ChoiceField, DayField, DialogFrame, ReactiveFormsModule, TextField],
  template: `
    <tiepdan-dialog-frame [heading]="heading" [verb]="heading" [form]="act">
      <div about>
        <p>
          <strong>{{ question.decision.paper }}</strong
          >, {{ question.decision.matterSummary }}
        </p>
        @if (left.length > 0) {
          <p>Còn lại: {{ left.join('; ') }}.</p>
        } @else {
          <p class="muted">Không còn gì phải thu, phải trả, phải xử lý.</p>
        }
      </div>
      @if (!question.completes) {
        <tiepdan-choice-field name="kind" label="Đã làm gì" [control]="act.controls.kind" [choices]="kinds" />
      }
      <tiepdan-day-field label="Ngày" data-field="on" [formControl]="act.controls.on" [min]="question.decision.issuedOn" [max]="today" [required]="true" />
      @if (figures().length > 0) {
        <div class="beside">
          @for (figure of figures(); track figure) {
            <tiepdan-amount-field [name]="figure" [label]="labels[figure]" [kind]="amounts[figure] ?? 'count'" [control]="act.controls[figure]" />
          }
        </div>
      }
      <tiepdan-text-field name="paper" label="Văn bản, chứng từ (không bắt buộc)" [control]="act.controls.paper" />
      @if (reasonAsked(); as why) {
        <tiepdan-text-field name="surplusReason" [label]="why" [control]="act.controls.surplusReason" [rows]="2" />
      }
      <tiepdan-text-field name="note" label="Ghi chú (không bắt buộc)" [control]="act.controls.note" [rows]="2" />
    </tiepdan-dialog-frame>
  `,
  styles: `
    .beside {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(160px, 1fr));
      gap: 10px 12px;
    }
  `,
})
export class FactDialog {
  private readonly api = inject(ResolutionApi);
  protected readonly question = inject<FactQuestion>(MAT_DIALOG_DATA);
  private readonly decision = this.question.decision;
  protected readonly today = inject(Session).today();
  protected readonly heading = this.question.completes ? 'Ghi đã thi hành xong' : 'Ghi kết quả thi hành';
  protected readonly kinds = choicesOf(FACT_KINDS, DONE_KINDS);
  protected readonly labels = FIGURE_LABELS;
  protected readonly amounts = AMOUNTS;
  protected readonly left = leftLines(this.decision);
  protected readonly act = new DialogForm<DecisionView, FactControls>({
    name: `resolution.${this.question.completes ? 'complete' : 'fact'}.${this.decision.id}`,
    record: this.decision,
    controls: factControls(this.today, this.question.completes),
    send: (controls) => this.send(controls),
  });
  private readonly typed = toSignal(this.act.form.valueChanges);
  protected readonly figures = computed<readonly FactFigure[]>(() => {
    this.typed();
    return FACT_FIGURES[this.act.controls.kind.value ?? 'collected'];
  });
  /** More than was left, or an end though something is left, needs its reason. */
  protected readonly reasonAsked = computed(() => {
    this.typed();
    const { kind } = this.act.controls;
    if (kind.value === 'completed') return this.left.length > 0 ? 'Vì sao kết thúc dù còn phải thi hành' : '';
    const left = kind.value === 'collected' ? this.decision.recover.left : kind.value === 'returned' ? this.decision.restore.left : null;
    const over = left && (amountOf(this.act.controls.money) > left.money || amountOf(this.act.controls.land) > left.land);
    return over ? `Vì sao nhiều hơn số còn lại (${worthInWords(left) || '0 đồng'})` : '';
  });

  private send(controls: FactControls): Promise<unknown> {
    const kind = controls.kind.value ?? 'collected';
    const figures = Object.fromEntries(FACT_FIGURES[kind].map((figure) => [figure, amountOf(controls[figure])]));
    return firstValueFrom(
      this.api.recordFact(this.decision.id, {
        kind,
        on: controls.on.value ?? '',
        ...figures,
        paper: tidyText(controls.paper.value) || null,
        note: tidyText(controls.note.value) || null,
        surplusReason: this.reasonAsked() ? tidyText(controls.surplusReason.value) || null : null,
      }),
    );
  }
}
