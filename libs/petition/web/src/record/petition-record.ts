import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, viewChild } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { SealedPeople } from '@tiepdan/citizen/web';
import { Session } from '@tiepdan/identity/web';
import { PETITION_ACTIONS, type PetitionAction } from '@tiepdan/petition/contract';
import { formatDay } from '@tiepdan/platform/contract';
import {
  Chip,
  ErrorPanel,
  InstantPipe,
  openRecord,
  PageHeader,
  recordActs,
  RecordFrame,
  RecordHistory,
  RelatedPanels,
  SkeletonRows,
  SummaryList,
  WithheldNote,
} from '@tiepdan/ui/web';
import { STEP_DIALOGS_INSTEAD, stepWords } from '../decisions/step-dialogs';
import { TakeStep } from '../decisions/take-step';
import { PetitionLimits } from '../limits/petition-limits';
import { DueChip } from '../due-chip';
import { PetitionApi } from '../petition-api';
import { bookNumberOf, petitionContent, petitionFacts, proposalRows } from '../petition-words';
import { StageChip } from '../stage-chip';
import { ActionBar } from './actions/action-bar';
import { StepsList } from './steps/steps-list';

/** One petition: where it stands and what can be done next, what it says, what was done, and what went out about it. */
@Component({
  selector: 'tiepdan-petition-record',
  imports: [
    ActionBar,
    MatButtonModule,
    MatIconModule,
    RouterLink,
    Chip,
    DueChip,
    ErrorPanel,
    InstantPipe,
    PageHeader,
    PetitionLimits,
    RecordFrame,
    RecordHistory,
    RelatedPanels,
    SealedPeople,
    SkeletonRows,
    StageChip,
    StepsList,
    SummaryList,
    WithheldNote,
  ],
  templateUrl: './petition-record.html',
  styleUrl: './petition-record.scss',
})
export class PetitionRecord {
  readonly id = input.required<string>();

  private readonly api = inject(PetitionApi);
  private readonly session = inject(Session);
  private readonly takeStep = inject(TakeStep);
  private readonly injector = inject(Injector);
  private readonly instead = inject(STEP_DIALOGS_INSTEAD, { optional: true });
  private readonly standing = viewChild<ElementRef<HTMLElement>>('standing');

  protected readonly record = openRecord({
    id: this.id,
    load: (id) => this.api.one(id),
    history: (id) => this.api.history(id),
  });
  protected readonly steps = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.steps(params) });
  protected readonly acts = recordActs({
    noun: 'đơn',
    cancel: (id, reason) => this.api.cancel(id, reason),
    restore: (id, reason) => this.api.restore(id, reason),
    reload: () => this.reload(),
  });

  protected readonly heading = this.record.read((view) => `Đơn số ${bookNumberOf(view)}`, 'Đơn');
  protected readonly lead = this.record.read((view) => `Nhận ngày ${formatDay(view.receivedOn)}`, '');
  protected readonly facts = this.record.read(petitionFacts, []);
  protected readonly content = this.record.read(petitionContent, []);
  protected readonly proposal = this.record.read(proposalRows, []);
  protected readonly words = this.record.read((view) => stepWords(view, this.instead), PETITION_ACTIONS);
  protected readonly canCorrect = computed(() => this.session.can('petition.correct'));
  protected readonly canCancel = computed(() => this.session.can('petition.cancel'));
  protected readonly canDraft = computed(() => this.session.can('document.draft-any'));

  protected async take(action: PetitionAction): Promise<void> {
    const view = this.record.view();
    if (!view) return;
    const taken = await this.takeStep.run(action, view, () => this.reload());
    if (taken) this.focusOnWhatFollows();
  }

  private reload(): void {
    this.record.reload();
    this.steps.reload();
  }

  /** The button that was pressed may be gone with its stage: the focus goes to the stage, from where the next act is one Tab away. */
  private focusOnWhatFollows(): void {
    afterNextRender(() => this.standing()?.nativeElement.focus(), { injector: this.injector });
  }
}
