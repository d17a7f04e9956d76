import { type AbstractControl, FormArray, FormGroup } from '@angular/forms';
import { fieldError } from './field-error';

/** One thing to mend before the form can be saved. `path` is empty for the form itself. */
export interface FormProblem {
  readonly path: string;
  readonly message: string;
}

/** Every error of a form, in the order of its fields. */
export function problemsOf(control: AbstractControl, path = ''): FormProblem[] {
  const own = control.errors ? [{ path, message: fieldError(control) }] : [];
  const children =
    control instanceof FormGroup ? Object.entries(control.controls) : control instanceof FormArray ? Object.entries(control.controls) : [];
  const below = children
    .filter(([, child]) => child.invalid)
    .flatMap(([name, child]) => problemsOf(child as AbstractControl, path ? `${path}.${name}` : name));
  return [...below, ...own];
}

/**
 * The element of each problem's field, looked up in the page: `data-field="people.0.fullName"` where a page names it, else the
 * invalid `formControlName` of that name, counted in reading order.
 */
export function elementsOf(root: ParentNode, problems: readonly FormProblem[]): (HTMLElement | null)[] {
  const seen = new Map<string, number>();
  return problems.map(({ path }) => {
    if (!path) return null;
    const leaf = path.slice(path.lastIndexOf('.') + 1);
    const turn = seen.get(leaf) ?? 0;
    seen.set(leaf, turn + 1);
    const named = root.querySelector<HTMLElement>(`[data-field="${path}"]`);
    return named ?? root.querySelectorAll<HTMLElement>(`[formcontrolname="${leaf}"].ng-invalid`)[turn] ?? null;
  });
}

/** What a field is called on the page: its label's words without the asterisk. */
export function labelOf(field: HTMLElement | null): string {
  if (!field) return '';
  const label = (field.closest('mat-form-field') ?? field).querySelector('mat-label, legend, label');
  return (label?.textContent ?? field.getAttribute('aria-label') ?? '').replace(/\*\s*$/, '').trim();
}

const FOCUSABLE = 'input:not([type="hidden"]), textarea, select, [role="combobox"], [role="radio"], button, [tabindex]';

/** Puts the cursor into a field, or into the first part of it that takes one. */
export function focusField(field: HTMLElement): void {
  const target = field.matches(FOCUSABLE) ? field : (field.querySelector<HTMLElement>(FOCUSABLE) ?? field);
  target.focus();
  field.scrollIntoView?.({ block: 'center' });
}
