import { Component, computed, ElementRef, inject, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { AgencyField } from '@tiepdan/agency/web';
import { FEEDBACK_CHANNELS, FEEDBACK_KINDS } from '@tiepdan/feedback/contract';
import { FieldSelect } from '@tiepdan/matter/web';
import type { PlainDate } from '@tiepdan/platform/contract';
import { ChoiceField, choicesOf, DayField, formEvents, TextField } from '@tiepdan/ui/web';
import { bookNumberOf } from '../feedback-words';
import type { FeedbackForm } from './feedback-form';
import { SenderField } from './sender-field';

/** Every field of feedback, in reading order. Saving belongs to the page around it. */
@Component({
  selector: 'tiepdan-feedback-fields',
  imports: [AgencyField, ChoiceField, DayField, FieldSelect, MatCheckboxModule, ReactiveFormsModule, SenderField, TextField],
  templateUrl: './feedback-fields.html',
  styleUrl: './feedback-fields.scss',
})
export class FeedbackFields {
  readonly form = input.required<FeedbackForm>();
  readonly today = input.required<PlainDate>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly events = formEvents(this.form);
  protected readonly channels = choicesOf(FEEDBACK_CHANNELS);
  protected readonly channelLabels = FEEDBACK_CHANNELS;
  protected readonly kinds = choicesOf(FEEDBACK_KINDS);
  private readonly value = computed(() => (this.events(), this.form().getRawValue()), { equal: () => false });
  protected readonly origin = computed(() => (this.events(), this.form().origin));
  protected readonly channel = computed(() => this.value().channel);
  protected readonly anonymous = computed(() => this.value().anonymous);
  protected readonly originNumber = computed(() => {
    const came = this.origin();
    return came ? `${came.origin.kind === 'petition' ? 'Đơn' : 'Lượt tiếp'} số ${bookNumberOf(came.origin)}` : '';
  });

  /** Puts the cursor where the form begins: on the channel, or on the procedure when it came by a record. */
  focus(): void {
    const first = this.origin() ? '[data-name="procedureName"]' : 'input[type="radio"]';
    this.host.nativeElement.querySelector<HTMLElement>(first)?.focus();
  }
}
