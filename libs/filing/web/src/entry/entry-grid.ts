import { Component, computed, DestroyRef, ElementRef, inject, type OnInit, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatTooltip } from '@angular/material/tooltip';
import type { EnteredReturn, TypedForm } from '@tiepdan/filing/contract';
import { type FormDefinition, type FormSet, headingRows, stopping } from '@tiepdan/form/contract';
import { headingWords } from '@tiepdan/form/web';
import { formatCount, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Chip, Drafts, ErrorSummary, FormKeys, type KeptDraft, Notice, SavedForm, TextField } from '@tiepdan/ui/web';
import { pastedCells, writeFigure } from './figure-text';
import { TypedFigures } from './typed-figures';

/** Sends what was typed. */
export type SendFigures = (forms: readonly TypedForm[], note: string | null) => Promise<EnteredReturn>;

/** How many failed checks are told at once. */
const TOLD = 12;

/**
 * The figures of a unit, a form at a time, under the heading as it is printed. Enter and the arrows go from cell to cell, a row copied from
 * a sheet is pasted at once, and what contradicts itself is said while one types.
 */
@Component({
  selector: 'tiepdan-entry-grid',
  imports: [Chip, ErrorSummary, FormKeys, MatButton, MatIcon, MatTooltip, ReactiveFormsModule, TextField],
  templateUrl: './entry-grid.html',
  styleUrl: './entry-grid.scss',
})
export class EntryGrid implements OnInit {
  private readonly drafts = inject(Drafts);
  private readonly notice = inject(Notice);
  private readonly destroyRef = inject(DestroyRef);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly set = input.required<FormSet>();
  /** Names the draft on this machine: unit and period. */
  readonly draftName = input.required<string>();
  /** What was sent before and came back; empty for the first time. */
  readonly given = input<readonly TypedForm[]>([]);
  readonly send = input.required<SendFigures>();

  protected figures = new TypedFigures('tt06');
  protected readonly form = new FormGroup({
    note: new FormControl('', { nonNullable: true, validators: Validators.maxLength(TEXT_LIMITS.reason) }),
  });
  protected readonly its = new SavedForm(this.form);
  private draft: KeptDraft | null = null;
  private readonly typed = signal(0);
  /** The form that is shown, by its place. */
  protected readonly place = signal(0);

  protected readonly shown = computed(() => {
    this.typed();
    return this.figures.forms[this.place()];
  });
  protected readonly headings = computed(() => headingRows(this.shown()?.columns ?? []));
  protected readonly failing = computed(() => (this.typed(), this.figures.failing()));
  protected readonly told = computed(() =>
    this.failing()
      .slice(0, TOLD)
      .map((check, at) => ({
        ...check,
        key: `${at} ${check.code}`,
        parts: check.cells.map(({ form, column }) => ({ text: `${form} (${column})`, form, column })),
      })),
  );
  /** Whether any figure is written. */
  protected readonly begun = computed(() => (this.typed(), this.figures.forms.some((form) => this.figures.open(form).length < form.columns.length)));
  protected readonly untold = computed(() => this.failing().length - this.told().length);
  /** Columns of the shown form that a failed check speaks about. */
  protected readonly amiss = computed(() => {
    const code = this.shown()?.code;
    return new Set(this.failing().flatMap(({ cells }) => cells.flatMap(({ form, column }) => (form === code ? [column] : []))));
  });
  protected readonly tabs = computed(() => {
    this.typed();
    const wrong = new Set(stopping(this.failing()).flatMap(({ cells }) => cells.map(({ form }) => form)));
    return this.figures.forms.map((form, place) => {
      const open = this.figures.open(form).length;
      const state = open > 0 ? `còn ${formatCount(open)} ô` : wrong.has(form.code) ? 'chưa khớp' : 'đủ';
      return { place, code: form.code, title: form.title, state, done: state === 'đủ' };
    });
  });
  protected readonly empty = computed(() => {
    this.typed();
    const form = this.shown();
    return form ? form.columns.filter((_, at) => this.figures.figure(form, at) === null).length : 0;
  });
  protected readonly name = headingWords;

  ngOnInit(): void {
    this.figures = new TypedFigures(this.set());
    this.figures.fill(this.given());
    const whole = new FormGroup({ rows: this.figures.rows, note: this.form.controls.note });
    whole.valueChanges.pipe(takeUntilDestroyed(this.destroyRef)).subscribe(() => this.typed.update((times) => times + 1));
    this.draft = this.drafts.keep(`return.${this.draftName()}`, whole, { destroyRef: this.destroyRef });
    this.typed.update((times) => times + 1);
  }

  protected unreadable(form: FormDefinition, at: number): boolean {
    return this.figures.figure(form, at) === undefined;
  }

  /** A figure is written out in full when its cell is left. */
  protected left(form: FormDefinition, at: number): void {
    const value = this.figures.figure(form, at);
    const column = form.columns[at];
    if (typeof value === 'number' && column) this.figures.control(form, at).setValue(writeFigure(value, column.unit), { emitEvent: false });
    this.typed.update((times) => times + 1);
  }

  protected pressed(event: KeyboardEvent, at: number): void {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = stepOf(event, input);
    if (step === 0) return;
    event.preventDefault();
    this.focusAt(at + step);
  }

  protected pasted(event: ClipboardEvent, form: FormDefinition, at: number): void {
    const cells = pastedCells(event.clipboardData?.getData('text') ?? '');
    if (cells.length < 2) return;
    event.preventDefault();
    const left = this.figures.paste(form, at, cells);
    const done = `Đã dán ${formatCount(cells.length - left)} ô.`;
    this.notice.say(left > 0 ? `${done} ${formatCount(left)} ô thừa không có cột để dán.` : done);
    this.focusAt(Math.min(at + cells.length, form.columns.length) - 1);
  }

  protected zero(): void {
    const form = this.shown();
    if (form) this.figures.zero(form);
  }

  protected goTo(code: string, column: number): void {
    const place = this.figures.forms.findIndex((form) => form.code === code);
    const at = this.figures.forms[place]?.columns.findIndex(({ number }) => number === column) ?? -1;
    if (place >= 0 && at >= 0) this.show(place, at);
  }

  protected async submit(): Promise<void> {
    const open = this.figures.forms.flatMap((form) => this.figures.open(form))[0];
    if (open) {
      this.show(this.figures.forms.indexOf(open.form), open.at);
      const column = open.form.columns[open.at]?.number ?? 0;
      const empty = this.figures.figure(open.form, open.at) === null;
      this.notice.say(`Biểu ${open.form.code} cột (${column}) ${empty ? 'còn trống; không có thì ghi 0.' : 'chưa ghi đúng số.'}`);
      return;
    }
    const wrong = stopping(this.failing())[0];
    if (wrong) {
      const [cell] = wrong.cells;
      if (cell) this.goTo(cell.form, cell.column);
      this.notice.say(`Chưa gửi được: ${wrong.sentence} (${wrong.worked}).`);
      return;
    }
    await this.its.save(async () => {
      await this.send()(this.figures.values(), this.form.getRawValue().note.trim() || null);
      this.draft?.clear();
    });
  }

  private show(place: number, at: number): void {
    this.place.set(place);
    setTimeout(() => this.focusAt(at));
  }

  private focusAt(at: number): void {
    const cells = this.host.nativeElement.querySelectorAll<HTMLInputElement>('input[data-at]');
    const cell = cells[at];
    cell?.focus();
    cell?.select();
  }
}

/** By how many cells a key moves: Enter on, with Shift back; an arrow where the text ends. */
function stepOf({ key, shiftKey }: KeyboardEvent, input: HTMLInputElement): number {
  if (key === 'Enter') return shiftKey ? -1 : 1;
  const whole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  if (key === 'ArrowRight' && (whole || input.selectionStart === input.value.length)) return 1;
  if (key === 'ArrowLeft' && (whole || input.selectionEnd === 0)) return -1;
  return 0;
}
