import { Component, computed, effect, inject, Injector, input, runInInjectionContext, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import type { MinutesView } from '@tiepdan/hearing/contract';
import { TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import {
  ChangedMeanwhile,
  EmptyState,
  ErrorPanel,
  ErrorSummary,
  FormKeys,
  Notice,
  PageHeader,
  SkeletonRows,
  textControl,
  TextField,
  VersionedForm,
  type SummaryRow,
} from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { HearingApi } from '../hearing-api';
import { clockOf, peopleWords, placeWords } from '../words/hearing-words';
import { MinutesFields } from './minutes-fields';
import { MinutesForm } from './minutes-form';

/** The minutes of one hearing: corrected with a reason, and printed as the paper that three people sign. */
@Component({
  selector: 'tiepdan-minutes-page',
  imports: [
    ChangedMeanwhile,
    EmptyState,
    ErrorPanel,
    ErrorSummary,
    FormKeys,
    MatButton,
    MatIcon,
    MinutesFields,
    PageHeader,
    ReactiveFormsModule,
    RouterLink,
    SkeletonRows,
    TextField,
  ],
  templateUrl: './minutes-page.html',
  styleUrl: './minutes-page.scss',
})
export class MinutesPage {
  private readonly api = inject(HearingApi);
  private readonly router = inject(Router);
  private readonly notice = inject(Notice);
  private readonly injector = inject(Injector);

  readonly id = input.required<string>();
  protected readonly loaded = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.one(params) });
  protected readonly view = computed(() => (this.loaded.hasValue() ? (this.loaded.value() ?? null) : null));
  protected readonly mayCorrect = computed(() => this.view()?.actions.includes('correct-minutes') ?? false);
  protected readonly reason = textControl(TEXT_LIMITS.reason, true);
  /** The day of the hearing is known once it is here; the form's times are of that day. */
  protected readonly minutes = computed(() => new MinutesForm(this.view()?.heldOn ?? ''));
  protected readonly form = computed(() => new FormGroup({ minutes: this.minutes(), reason: this.reason }));
  protected readonly saver = computed(() => {
    const form = this.form();
    return untracked(() => runInInjectionContext(this.injector, () => this.saverOf(form)));
  });
  protected readonly people = peopleWords;
  protected readonly place = placeWords;
  private filled = false;

  constructor() {
    effect(() => {
      const minutes = this.view()?.minutes;
      const saver = this.saver();
      if (!minutes || this.filled) return;
      this.filled = true;
      untracked(() => saver.take(minutes));
    });
  }

  protected async save(): Promise<void> {
    const saver = this.saver();
    await saver.save(async () => {
      const request = { ...this.minutes().toDetails(), version: saver.version, reason: tidyText(this.reason.value) };
      await firstValueFrom(this.api.correctMinutes(this.id(), request));
      this.notice.say('Đã sửa biên bản.');
      await this.router.navigate(['/hearings', this.id()]);
    });
  }

  private saverOf(form: FormGroup): VersionedForm<MinutesView> {
    return new VersionedForm<MinutesView>({
      form,
      fill: (view) => this.minutes().take(view),
      load: () => this.api.minutes(this.id()),
      summary: minutesRows,
      rename: Object.fromEntries(
        ['startedAt', 'endedAt', 'statement', 'participants', 'citizenOpinion', 'unsignedReason', 'copies'].map((name) => [
          name,
          `minutes.${name}`,
        ]),
      ),
    });
  }
}

function minutesRows(view: MinutesView): SummaryRow[] {
  return [
    { label: 'Thời gian', value: `${clockOf(view.startedAt)}–${clockOf(view.endedAt)}` },
    { label: 'Trình bày', value: view.statement },
    { label: 'Người dự', value: view.participants.map(({ name }) => name).join(', ') },
    { label: 'Người ghi', value: view.noteTakerName },
  ];
}
