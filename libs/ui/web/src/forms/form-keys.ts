import { Directive, ElementRef, inject, output } from '@angular/core';

/** Keys of every form: Ctrl+Enter saves from anywhere in it, also from a long text; Esc leaves (unless a list or calendar is open). */
@Directive({ selector: 'form[tiepdanFormKeys]', host: { '(keydown)': 'pressed($event)' } })
export class FormKeys {
  readonly leave = output<void>();
  private readonly form = inject<ElementRef<HTMLFormElement>>(ElementRef);

  protected pressed(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.form.nativeElement.requestSubmit();
    }
    const open = event.target instanceof HTMLElement && event.target.closest('[aria-expanded="true"]') !== null;
    if (event.key === 'Escape' && !open) this.leave.emit();
  }
}
