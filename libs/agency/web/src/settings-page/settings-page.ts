import { Component, computed, effect, inject } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { WAYS, type OfficeSettingsView } from '@tiepdan/agency/contract';
import {
  ChangedMeanwhile,
  ErrorPanel,
  ErrorSummary,
  fieldError,
  FormKeys,
  Notice,
  PageHeader,
  RecordHistory,
  SkeletonRows,
  VersionedForm,
} from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { AgencyApi } from '../agency-api';
import { ALL_WAYS, SettingsForm } from './settings-form';
import { settingsRows } from './settings-words';

/** "Thiết lập": what the law leaves to the office, each with where it comes from. */
@Component({
  selector: 'tiepdan-settings-page',
  imports: [
    ChangedMeanwhile,
    ErrorPanel,
    ErrorSummary,
    FormKeys,
    MatButton,
    MatCheckbox,
    MatFormFieldModule,
    MatInput,
    PageHeader,
    ReactiveFormsModule,
    RecordHistory,
    SkeletonRows,
  ],
  templateUrl: './settings-page.html',
  styleUrl: './settings-page.scss',
})
export class SettingsPage {
  private readonly api = inject(AgencyApi);
  private readonly notice = inject(Notice);

  protected readonly ways = ALL_WAYS.map((way) => [way, WAYS[way]] as const);
  protected readonly error = fieldError;
  protected readonly form = new SettingsForm();
  protected readonly loaded = rxResource({ stream: () => this.api.settings() });
  protected readonly history = rxResource({ stream: () => this.api.settingsHistory() });
  protected readonly saver = new VersionedForm<OfficeSettingsView>({
    form: this.form,
    fill: (view) => this.form.take(view),
    load: () => this.api.settings(),
    summary: settingsRows,
  });
  private readonly changed = toSignal(this.form.events);
  protected readonly dirty = computed(() => (this.changed(), this.form.dirty));
  /** What was in force when the page was filled: the way back. */
  private before: OfficeSettingsView | null = null;

  constructor() {
    effect(() => {
      if (this.loaded.hasValue() && this.before === null) this.begin(this.loaded.value());
    });
  }

  protected async save(): Promise<void> {
    const { before } = this;
    await this.saver.save(async () => {
      const after = await firstValueFrom(this.api.changeSettings(this.form.toRequest(this.saver.version)));
      this.begin(after);
      this.history.reload();
      this.notice.undoable('Đã lưu thiết lập.', () => this.undo(before, after));
    });
  }

  /** Takes back what was typed. */
  protected reset(): void {
    if (this.before) this.begin(this.before);
  }

  private async undo(before: OfficeSettingsView | null, after: OfficeSettingsView): Promise<void> {
    if (!before) return;
    this.begin(await firstValueFrom(this.api.changeSettings({ ...before, version: after.version })));
    this.history.reload();
  }

  private begin(view: OfficeSettingsView | undefined): void {
    if (!view) return;
    this.before = view;
    this.saver.take(view);
    this.form.markAsPristine();
  }
}
