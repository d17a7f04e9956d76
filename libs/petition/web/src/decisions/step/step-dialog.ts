import { Component, computed, input } from '@angular/core';
import { ReactiveFormsModule, type AbstractControl } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatDialogModule } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { PETITION_STAGES, type PetitionAction } from '@tiepdan/petition/contract';
import { formatDay } from '@tiepdan/platform/contract';
import { ChangedMeanwhile, DayField, ErrorSummary, FormKeys } from '@tiepdan/ui/web';
import { bookNumberOf } from '../../petition-words';
import type { StepForm } from './step-form';

/** What stands round the fields of every step's dialog: the petition in a line, refusals, the day, and the two buttons. */
@Component({
  selector: 'tiepdan-step-dialog',
  imports: [ChangedMeanwhile, DayField, ErrorSummary, FormKeys, MatButton, MatDialogModule, MatIcon, ReactiveFormsModule],
  templateUrl: './step-dialog.html',
  styleUrl: './step-dialog.scss',
})
export class StepDialog<A extends PetitionAction, C extends Record<string, AbstractControl>> {
  readonly step = input.required<StepForm<A, C>>();
  readonly heading = input.required<string>();
  /** The verb on the button; the heading when left out. */
  readonly verb = input('');
  readonly explanation = input('');
  /** Said in a band where the act ends the petition. */
  readonly final = input('');
  readonly dayLabel = input('Ngày');

  protected readonly kinds = MATTER_KINDS;
  protected readonly stages = PETITION_STAGES;
  protected readonly number = computed(() => bookNumberOf(this.step().petition));
  protected readonly dayHint = computed(() => `Từ ${formatDay(this.step().petition.lastStepOn)} đến hôm nay`);
}
