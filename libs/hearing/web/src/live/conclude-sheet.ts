import {
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  Injector,
  input,
  output,
  runInInjectionContext,
  signal,
  untracked,
} from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIcon } from '@angular/material/icon';
import { MatInput } from '@angular/material/input';
import type { ConcludedHearing, HearingDay, HearingRow } from '@tiepdan/hearing/contract';
import { Session } from '@tiepdan/identity/web';
import { RECEPTION_RESULTS, type ReceptionResult } from '@tiepdan/reception/contract';
import {
  ChangedMeanwhile,
  ChoiceField,
  choicesOf,
  Drafts,
  ErrorSummary,
  fieldError,
  FormKeys,
  TextField,
  VersionedForm,
  type KeptDraft,
} from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { HearingApi } from '../hearing-api';
import { MinutesFields } from '../minutes/minutes-fields';
import { TasksFields } from '../minutes/tasks-fields';
import { hearingSummary } from '../words/hearing-words';
import { ConcludeForm } from './conclude-form';

/** A leader hears; a petition is handed over at the Board's own desk. */
const RESULTS = (Object.keys(RECEPTION_RESULTS) as ReceptionResult[]).filter((result) => result !== 'petition-taken');

/** The form with what saves it and what keeps it. */
interface Sheet {
  readonly form: ConcludeForm;
  readonly saver: VersionedForm<HearingRow>;
  readonly draft: KeptDraft | null;
}

/**
 * The end of one hearing: result, conclusion, tasks and minutes, kept as a draft on this machine until they are sent (not of a
 * sealed matter: Luật Tố cáo Đ.8 k.3).
 */
@Component({
  selector: 'tiepdan-conclude-sheet',
  imports: [
    ChangedMeanwhile,
    ChoiceField,
    ErrorSummary,
    FormKeys,
    MatButton,
    MatFormFieldModule,
    MatIcon,
    MatInput,
    MinutesFields,
    ReactiveFormsModule,
    TasksFields,
    TextField,
  ],
  templateUrl: './conclude-sheet.html',
  styleUrl: './conclude-sheet.scss',
})
export class ConcludeSheet {
  private readonly api = inject(HearingApi);
  private readonly drafts = inject(Drafts);
  private readonly injector = inject(Injector);
  private readonly destroyRef = inject(DestroyRef);
  private readonly session = inject(Session);

  readonly hearing = input.required<HearingRow>();
  readonly day = input.required<HearingDay>();
  /** Sends what must be with the server first: the beginning and the notes. Whether they are. */
  readonly before = input.required<() => Promise<boolean>>();
  /** What is noted so far, to begin the conclusion with. */
  readonly notes = input<string>('');
  readonly concluded = output<ConcludedHearing>();
  readonly leave = output<void>();

  protected readonly results = choicesOf(RECEPTION_RESULTS, RESULTS);
  protected readonly error = fieldError;
  protected readonly sheet = signal<Sheet | null>(null);
  protected readonly heldOn = computed(() => this.day().heldOn);

  constructor() {
    effect(() => {
      const [hearing, day] = [this.hearing(), this.day()];
      // Once: what is read anew while one types must not begin a new form.
      untracked(() => {
        const sheet = this.sheet();
        if (sheet) sheet.saver.take(hearing);
        else this.sheet.set(runInInjectionContext(this.injector, () => this.sheetOf(hearing, day)));
      });
    });
  }

  protected async save({ form, saver, draft }: Sheet): Promise<void> {
    await saver.save(async () => {
      await this.before()();
      const done = await firstValueFrom(this.api.conclude(this.hearing().id, form.toRequest(saver.version)));
      draft?.clear();
      this.concluded.emit(done);
    });
  }

  protected takeNotes({ form }: Sheet): void {
    const { conclusion } = form.controls;
    conclusion.setValue([conclusion.value.trim(), this.notes().trim()].filter(Boolean).join('\n'));
    form.markAsDirty();
  }

  private sheetOf(hearing: HearingRow, day: HearingDay): Sheet {
    const form = new ConcludeForm(hearing, day);
    if (this.session.today() === day.heldOn) form.controls.minutes.setTimes(hearing.startedAt, new Date().toISOString());
    const saver = new VersionedForm<HearingRow>({
      form,
      fill: () => undefined,
      load: () => this.api.one(hearing.id),
      summary: hearingSummary,
    });
    saver.take(hearing);
    const draft = hearing.sealed
      ? null
      : this.drafts.keep(`hearing.conclude.${hearing.id}`, form, {
          destroyRef: this.destroyRef,
          prepare: (kept) => form.prepare(kept),
        });
    return { form, saver, draft };
  }
}
