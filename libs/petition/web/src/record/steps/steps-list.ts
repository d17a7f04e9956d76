import { Component, computed, input, type Resource } from '@angular/core';
import type { PetitionStep, PetitionView } from '@tiepdan/petition/contract';
import { DayPipe, ErrorPanel, InstantPipe, SkeletonRows, SummaryList } from '@tiepdan/ui/web';
import { stepLines } from './step-words';

/** The steps on their way or there. */
export type LoadedSteps = Resource<readonly PetitionStep[] | undefined> & { reload(): boolean };

/** "Quá trình xử lý": the dated facts of a petition's life, newest first, apart from who edited which field. */
@Component({
  selector: 'tiepdan-steps-list',
  imports: [DayPipe, ErrorPanel, InstantPipe, SkeletonRows, SummaryList],
  templateUrl: './steps-list.html',
  styleUrl: './steps-list.scss',
})
export class StepsList {
  readonly steps = input.required<LoadedSteps>();
  readonly senders = input.required<PetitionView['senders']>();
  protected readonly lines = computed(() => {
    const loaded = this.steps();
    return loaded.hasValue() ? stepLines(loaded.value() ?? [], this.senders()) : [];
  });
}
