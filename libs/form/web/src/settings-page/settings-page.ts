import { Component, computed, effect, inject } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import {
  FORM_CHOICES,
  FORM_SETTING_NAMES,
  formChoice,
  type FormChoice,
  type FormSettings,
  type FormSettingsView,
} from '@tiepdan/form/contract';
import { Session } from '@tiepdan/identity/web';
import { ReportTabs } from '@tiepdan/statistics/web';
import {
  ChangedMeanwhile,
  type Choice,
  ChoiceField,
  ErrorPanel,
  ErrorSummary,
  FormKeys,
  Notice,
  PageHeader,
  RecordHistory,
  SkeletonRows,
  VersionedForm,
} from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { FormApi } from '../form-api';

type Name = keyof FormSettings;

/** What the law leaves open about one thing, with the ways to count it. */
interface Question {
  readonly name: Name;
  readonly label: string;
  readonly question: string;
  readonly control: FormControl<string | null>;
  readonly choices: readonly Choice<string>[];
}

/** "Cách tính biểu": how the office counts where the circulars are silent. Every choice is printed under the forms. */
@Component({
  selector: 'tiepdan-form-settings',
  imports: [
    ChangedMeanwhile,
    ChoiceField,
    ErrorPanel,
    ErrorSummary,
    FormKeys,
    MatButton,
    PageHeader,
    ReactiveFormsModule,
    RecordHistory,
    ReportTabs,
    SkeletonRows,
  ],
  templateUrl: './settings-page.html',
  styleUrl: './settings-page.scss',
})
export class SettingsPage {
  private readonly api = inject(FormApi);
  private readonly notice = inject(Notice);
  private readonly session = inject(Session);

  protected readonly may = computed(() => this.session.can('form.configure'));
  protected readonly questions = FORM_SETTING_NAMES.map(questionOf);
  protected readonly form = new FormGroup(Object.fromEntries(this.questions.map(({ name, control }) => [name, control])));
  protected readonly loaded = rxResource({ stream: () => this.api.settings() });
  protected readonly history = rxResource({ params: () => this.may() || undefined, stream: () => this.api.settingsHistory() });
  protected readonly saver = new VersionedForm<FormSettingsView>({
    form: this.form,
    fill: (view) => this.form.patchValue(Object.fromEntries(FORM_SETTING_NAMES.map((name) => [name, view[name]]))),
    load: () => this.api.settings(),
    summary: (view) => FORM_SETTING_NAMES.map((name) => ({ label: FORM_CHOICES[name].label, value: formChoice(view, name).label })),
  });
  private readonly changed = toSignal(this.form.events);
  protected readonly dirty = computed(() => (this.changed(), this.form.dirty));
  /** What was in force when the page was filled: the way back. */
  private before: FormSettingsView | null = null;

  constructor() {
    effect(() => {
      if (!this.may()) this.form.disable({ emitEvent: false });
      if (this.loaded.hasValue() && this.before === null) this.begin(this.loaded.value());
    });
  }

  protected async save(): Promise<void> {
    const { before } = this;
    await this.saver.save(async () => {
      const after = await this.write(this.form.getRawValue() as unknown as FormSettings, this.saver.version);
      this.notice.undoable('Đã lưu cách tính biểu. Các biểu chưa nộp được tính lại theo cách mới.', async () => {
        if (before) await this.write(before, after.version);
      });
    });
  }

  /** Takes back what was chosen and not saved. */
  protected reset(): void {
    if (this.before) this.begin(this.before);
  }

  private async write(settings: FormSettings, version: number): Promise<FormSettingsView> {
    const named = Object.fromEntries(FORM_SETTING_NAMES.map((name) => [name, settings[name]])) as unknown as FormSettings;
    const after = await firstValueFrom(this.api.changeSettings({ ...named, version }));
    this.begin(after);
    this.history.reload();
    return after;
  }

  private begin(view: FormSettingsView | undefined): void {
    if (!view) return;
    this.before = view;
    this.saver.take(view);
    this.form.markAsPristine();
  }
}

function questionOf(name: Name): Question {
  const { label, question, choices } = FORM_CHOICES[name];
  const ways: Readonly<Record<string, FormChoice>> = choices;
  return {
    name,
    label,
    question,
    control: new FormControl<string | null>(null, Validators.required),
    choices: Object.entries(ways).map(([value, way]) => ({ value, label: way.label, hint: `In dưới biểu: ${way.sentence}` })),
  };
}
