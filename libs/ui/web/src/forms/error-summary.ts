import {
  Component,
  DestroyRef,
  ElementRef,
  type OnInit,
  afterNextRender,
  effect,
  inject,
  Injector,
  input,
  signal,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { type AbstractControl, FormResetEvent, FormSubmittedEvent } from '@angular/forms';
import { MatIcon } from '@angular/material/icon';
import type { ErrorBody } from '@tiepdan/platform/contract';
import { elementsOf, focusField, labelOf, problemsOf } from './problems-of';

interface Entry {
  readonly key: string;
  readonly text: string;
  readonly field: HTMLElement | null;
}

/**
 * Stands first in a form. After a failed submit it takes the focus and lists what to mend; each line leads to its field and goes
 * away when the field is right. `refusal` is the server's answer, told when no field could take it.
 */
@Component({
  selector: 'tiepdan-error-summary',
  imports: [MatIcon],
  templateUrl: './error-summary.html',
  styleUrl: './error-summary.scss',
})
export class ErrorSummary implements OnInit {
  readonly form = input.required<AbstractControl>();
  readonly refusal = input<ErrorBody | null>(null);

  protected readonly entries = signal<readonly Entry[]>([]);
  protected readonly sentence = signal('');
  protected readonly requestId = signal('');

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly destroyRef = inject(DestroyRef);
  private readonly injector = inject(Injector);
  private shown = false;

  constructor() {
    effect(() => {
      const refusal = this.refusal();
      untracked(() => (refusal ? this.show(refusal) : this.refresh()));
    });
  }

  ngOnInit(): void {
    this.form()
      .events.pipe(takeUntilDestroyed(this.destroyRef))
      .subscribe((event) => {
        if (event instanceof FormResetEvent) this.hide();
        else if (event instanceof FormSubmittedEvent) this.submitted();
        else if (this.shown) this.refresh();
      });
  }

  protected goTo(event: Event, entry: Entry): void {
    event.preventDefault();
    if (entry.field) focusField(entry.field);
  }

  private submitted(): void {
    if (this.form().invalid) this.show(this.refusal());
    else this.hide();
  }

  private show(refusal: ErrorBody | null): void {
    this.shown = true;
    this.sentence.set(refusal?.message ?? 'Một số ô chưa đúng. Xin xem từng ô và sửa lại.');
    this.requestId.set(refusal?.requestId ?? '');
    afterNextRender(
      () => {
        this.collect();
        this.host.nativeElement.querySelector<HTMLElement>('[role="alert"]')?.focus();
        this.host.nativeElement.scrollIntoView?.({ block: 'nearest' });
      },
      { injector: this.injector },
    );
  }

  private refresh(): void {
    if (!this.shown) return;
    if (this.form().valid && !this.refusal()) return this.hide();
    this.collect();
    // A field that the change brings onto the page has its label only once it is drawn.
    afterNextRender(() => this.shown && this.collect(), { injector: this.injector });
  }

  private hide(): void {
    this.shown = false;
    this.sentence.set('');
    this.entries.set([]);
  }

  private collect(): void {
    const root = this.host.nativeElement.closest('form') ?? document;
    const problems = problemsOf(this.form());
    const fields = elementsOf(root, problems);
    this.entries.set(
      problems.map((problem, index) => {
        const field = fields[index] ?? null;
        const label = labelOf(field);
        return { key: `${problem.path}:${problem.message}`, text: label ? `${label}: ${problem.message}` : problem.message, field };
      }),
    );
  }
}
