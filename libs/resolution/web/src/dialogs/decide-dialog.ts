import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { Session } from '@tiepdan/identity/web';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { type Outcome, OUTCOMES, outcomesOf, type PetitionView, PETITION_STAGES, type TakenStep } from '@tiepdan/petition/contract';
import { PetitionApi, type StepQuestion } from '@tiepdan/petition/web';
import { formatDay, tidyText } from '@tiepdan/platform/contract';
import { isDecided, RESOLUTION_LIMITS } from '@tiepdan/resolution/contract';
import { choiceControl, ChoiceField, choicesOf, DayField, DialogForm, DialogFrame, RecordChanges, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ISSUE_VERBS } from '../issue-verbs';
import { ResolutionApi } from '../resolution-api';
import { PAPER_WORDS } from '../words';
import { dayControl, filledText } from './controls';
import { TermsFields } from './terms-fields';
import { termsControls, termsOf } from './terms-form';

/** Issues the decision on a complaint or the conclusion about a denunciation, in place of the petition's plain resolution. */
@Component({
  selector: 'tiepdan-decide-dialog',
  imports: [ChoiceField, DayField, DialogFrame, ReactiveFormsModule, TermsFields, TextField],
  template: `
    <tiepdan-dialog-frame [heading]="verb" [form]="act">
      <p about>
        {{ kindWords }} số <strong>{{ petition.bookNumber }}/{{ petition.bookYear }}</strong
        >: <span class="muted">{{ petition.summary }}</span>
      </p>
      <tiepdan-choice-field name="outcome" label="Kết quả" [control]="act.controls.outcome" [choices]="outcomes" />
      <tiepdan-text-field name="paper" [label]="paperLabel" [control]="act.controls.paper" />
      <tiepdan-day-field
        label="Ngày ban hành"
        data-field="on"
        [hint]="dayHint"
        [formControl]="act.controls.on"
        [min]="petition.lastStepOn"
        [max]="today"
        [required]="true"
      />
      @if (decided()) {
        <tiepdan-terms-fields [controls]="act.controls" [from]="act.controls.on.value" />
      } @else {
        <tiepdan-text-field name="note" label="Ghi chú (không bắt buộc)" [control]="act.controls.note" [rows]="2" />
      }
    </tiepdan-dialog-frame>
  `,
})
export class DecideDialog {
  private readonly api = inject(ResolutionApi);
  private readonly petitions = inject(PetitionApi);
  private readonly changes = inject(RecordChanges);
  protected readonly petition = inject<StepQuestion>(MAT_DIALOG_DATA).petition;
  private readonly kind = this.petition.kind === 'denunciation' ? 'denunciation' : 'complaint';
  protected readonly today = inject(Session).today();
  protected readonly verb = ISSUE_VERBS[this.kind];
  protected readonly kindWords = MATTER_KINDS[this.kind];
  protected readonly paperLabel = `Số, ký hiệu ${PAPER_WORDS[this.kind]}`;
  protected readonly dayHint = `Từ ${formatDay(this.petition.lastStepOn)} đến hôm nay`;
  protected readonly outcomes = choicesOf(OUTCOMES, outcomesOf(this.kind, this.petition.instance === 'second' ? 2 : 1));
  protected readonly act = new DialogForm<PetitionView, ReturnType<typeof decideControls>>({
    name: `resolution.decide.${this.petition.id}`,
    record: this.petition,
    load: () => this.petitions.one(this.petition.id),
    summary: ({ stage, officerName, lastStepOn }) => [
      { label: 'Bước', value: PETITION_STAGES[stage] },
      { label: 'Người thụ lý', value: officerName },
      { label: 'Bước gần nhất', value: formatDay(lastStepOn) },
    ],
    controls: decideControls(this.today),
    send: (controls, version) => this.send(controls, version),
  });
  private readonly outcome = toSignal(this.act.controls.outcome.valueChanges, { initialValue: this.act.controls.outcome.value });
  /** What ended by talking has no decision, and nothing to be carried out. */
  protected readonly decided = computed(() => {
    const outcome = this.outcome();
    return outcome === null || isDecided(outcome);
  });

  private async send(controls: ReturnType<typeof decideControls>, version: number): Promise<TakenStep> {
    const outcome = controls.outcome.value ?? 'right';
    const said = { version, on: controls.on.value ?? '', paper: tidyText(controls.paper.value) };
    if (!isDecided(outcome)) return firstValueFrom(this.petitions.take(this.petition.id, 'resolve', { ...said, outcome, note: tidyText(controls.note.value) || null }));
    const { petitionVersion } = await firstValueFrom(this.api.decide(this.petition.id, { ...said, ...termsOf(controls), outcome }));
    this.changes.tell();
    return { id: this.petition.id, version: petitionVersion, stage: 'resolved' };
  }
}

const decideControls = (today: string) => ({
  outcome: choiceControl<Outcome>(),
  paper: filledText(RESOLUTION_LIMITS.paper, true),
  on: dayControl(today),
  ...termsControls(null),
});
