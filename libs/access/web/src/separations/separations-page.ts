import { Component, effect, inject } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { SEPARATION_RULES, type SeparationRule, type SeparationsView, type SetSeparationsRequest } from '@tiepdan/access/contract';
import { ChangedMeanwhile, ChoiceField, choicesOf, ErrorPanel, ErrorSummary, FormKeys, Notice, PageHeader, SkeletonRows, VersionedForm } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { AccessApi } from '../access-api';

/** What two people must do: of law fixed, of custom as the office sets it. */
@Component({
  selector: 'tiepdan-separations-page',
  imports: [ChangedMeanwhile, ChoiceField, ErrorPanel, ErrorSummary, FormKeys, MatButton, PageHeader, ReactiveFormsModule, SkeletonRows],
  templateUrl: './separations-page.html',
  styles: `
    form {
      display: flex;
      flex-direction: column;
      gap: 12px;
      max-width: 860px;
    }
    .action-bar {
      margin: 0;
    }
  `,
})
export class SeparationsPage {
  private readonly api = inject(AccessApi);
  private readonly notice = inject(Notice);
  protected readonly loaded = rxResource({ stream: () => this.api.separations() });
  protected readonly choices = choicesOf(SEPARATION_RULES);
  protected readonly rules = SEPARATION_RULES;
  protected readonly form = new FormGroup<Record<string, FormControl<SeparationRule | null>>>({});
  protected readonly saver = new VersionedForm<SeparationsView>({
    form: this.form,
    fill: (view) => this.fill(view),
    load: () => this.api.separations(),
    summary: (view) => view.items.map(({ label, rule }) => ({ label, value: SEPARATION_RULES[rule] })),
  });
  private readonly events = toSignal(this.form.events);
  private before: SeparationsView | null = null;

  constructor() {
    effect(() => {
      const view = this.loaded.hasValue() ? this.loaded.value() : undefined;
      if (view && this.before === null) this.begin(view);
    });
  }

  protected dirty(): boolean {
    this.events();
    return this.form.dirty;
  }

  protected controlOf(key: string): FormControl<SeparationRule | null> {
    const control = this.form.controls[key];
    if (!control) throw new Error(`no field for ${key}`);
    return control;
  }

  protected async save(): Promise<void> {
    const { before } = this;
    await this.saver.save(async () => {
      const after = await firstValueFrom(this.api.setSeparations(this.request(this.saver.version)));
      this.begin(after);
      this.notice.undoable('Đã lưu.', async () => {
        if (before) this.begin(await firstValueFrom(this.api.setSeparations({ version: after.version, rules: settable(before) })));
      });
    });
  }

  protected drop(): void {
    if (this.before) this.begin(this.before);
  }

  private request(version: number): SetSeparationsRequest {
    const items = settable(this.before);
    return { version, rules: items.map(({ key, rule }) => ({ key, rule: this.form.controls[key]?.value ?? rule })) };
  }

  private begin(view: SeparationsView): void {
    this.before = view;
    this.saver.take(view);
    this.form.markAsPristine();
    this.loaded.set(view);
  }

  private fill(view: SeparationsView): void {
    for (const { key, rule } of settable(view)) {
      const control = this.form.controls[key];
      if (control) control.setValue(rule);
      else this.form.addControl(key, new FormControl<SeparationRule | null>({ value: rule, disabled: !view.mayChange }), { emitEvent: false });
    }
  }
}

/** Those that the law leaves to the office. */
function settable(view: SeparationsView | null): SetSeparationsRequest['rules'] {
  return (view?.items ?? []).filter(({ fixed }) => !fixed).map(({ key, rule }) => ({ key, rule }));
}
