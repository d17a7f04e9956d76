import { Component, computed, DestroyRef, effect, inject, input, output, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { checkWithin, DECLARED_LIMITS, type DeclaredReturn, declaredTable, type DeclareRequest } from '@tiepdan/narrative/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { CountPipe, DayField, Drafts, ErrorSummary, FormKeys, type KeptDraft, SavedForm, TextField } from '@tiepdan/ui/web';

const WHOLE = /^\d{1,9}$/;

/** One table of a period to be filled in: a dense grid with its sums worked out while one types. */
@Component({
  selector: 'tiepdan-figure-form',
  imports: [CountPipe, DayField, ErrorSummary, FormKeys, MatButton, MatIcon, ReactiveFormsModule, TextField],
  templateUrl: './figure-form.html',
  styleUrl: './figure-form.scss',
})
export class FigureForm {
  private readonly drafts = inject(Drafts);
  private readonly destroyRef = inject(DestroyRef);

  readonly given = input.required<DeclaredReturn>();
  readonly editable = input.required<boolean>();
  /** Writes it; fails with the server's refusal. */
  readonly write = input.required<(table: string, request: DeclareRequest) => Promise<unknown>>();
  readonly saved = output();

  protected readonly figures = new FormGroup<Record<string, FormControl<string>>>({});
  protected readonly form = new FormGroup({
    source: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(DECLARED_LIMITS.source)] }),
    cutOffOn: new FormControl<PlainDate | null>(null, Validators.required),
    note: new FormControl('', { nonNullable: true, validators: Validators.maxLength(DECLARED_LIMITS.note) }),
    figures: this.figures,
  });
  protected readonly its = new SavedForm(this.form);
  private readonly typed = toSignal(this.form.valueChanges);
  private draft: KeptDraft | null = null;
  private shown = -1;

  protected readonly table = computed(() => declaredTable(this.given().table));
  protected readonly rows = computed(() =>
    (this.table()?.rows ?? []).map((row, position) => ({ ...row, before: this.given().previous?.[position]?.value ?? null })),
  );
  /** Sums within the table, of what is typed; and those with other periods, of what is stored. */
  protected readonly checks = computed(() => {
    this.typed();
    const table = this.table();
    if (!table) return [];
    const figures = new Map(table.rows.map(({ code }) => [code, valueOf(this.figures.controls[code]?.value)]));
    const elsewhere = this.given().checks.filter(
      ({ code }) => code === 'opening' || code === 'same-day' || code === 'quarters' || code === 'cut-off',
    );
    return [...checkWithin(table, figures), ...elsewhere];
  });
  protected readonly failing = computed(
    () => new Set(this.checks().flatMap(({ holds, severity, rows }) => (holds || severity !== 'must' ? [] : rows))),
  );

  constructor() {
    effect(() => {
      const given = this.given();
      const editable = this.editable();
      untracked(() => this.show(given, editable));
    });
  }

  protected control(code: string): FormControl<string> {
    const control = this.figures.controls[code];
    if (!control) throw new Error(`the form has no row ${code}`);
    return control;
  }

  protected async save(): Promise<void> {
    await this.its.save(async () => {
      const { source, cutOffOn, note } = this.form.getRawValue();
      const { table, period, version } = this.given();
      const values = this.rows().map(({ code }) => ({ row: code, value: valueOf(this.control(code).value) }));
      await this.write()(table, {
        period: period.code ?? '',
        version,
        source,
        cutOffOn: cutOffOn ?? '',
        note: note.trim() || null,
        values,
      });
      this.draft?.clear();
      this.saved.emit();
    });
  }

  private show(given: DeclaredReturn, editable: boolean): void {
    for (const { row } of given.values)
      if (!this.figures.controls[row])
        this.figures.addControl(row, new FormControl('', { nonNullable: true, validators: Validators.pattern(WHOLE) }), {
          emitEvent: false,
        });
    // Something typed is not overwritten when the same version comes again.
    if (this.shown !== given.version) {
      const figures = Object.fromEntries(given.values.map(({ row, value }) => [row, value === null ? '' : String(value)]));
      this.form.reset({ source: given.source, cutOffOn: given.cutOffOn, note: given.note ?? '', figures });
      this.shown = given.version;
    }
    if (!editable) this.form.disable({ emitEvent: false });
    else if (!this.draft)
      this.draft = this.drafts.keep(`declared.${given.table}.${given.period.code ?? ''}`, this.form, { destroyRef: this.destroyRef });
  }
}

const valueOf = (typed: string | undefined): number | null => (typed && WHOLE.test(typed) ? Number(typed) : null);
