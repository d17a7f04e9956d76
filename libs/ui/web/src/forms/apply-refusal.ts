import { type AbstractControl, FormArray, FormGroup } from '@angular/forms';
import type { ErrorBody, FieldProblem } from '@tiepdan/platform/contract';

function child(control: AbstractControl, name: string): AbstractControl | null {
  if (control instanceof FormGroup) return control.controls[name] ?? null;
  if (control instanceof FormArray) return control.controls[Number(name)] ?? null;
  return null;
}

/** The control that `path` names, or the nearest one above it that the form has; null when not even the first step is there. */
function nearest(form: AbstractControl, path: string): AbstractControl | null {
  let found: AbstractControl | null = null;
  let at: AbstractControl = form;
  for (const name of path.split('.')) {
    const next = child(at, name);
    if (!next) break;
    found = at = next;
  }
  return found;
}

/**
 * Puts the server's field problems on the controls as the error `{ server: sentence }`; each goes away when its field is changed.
 * `rename` maps a path of the request to one of the form where the two differ (`{ 'matter.details.summary': 'summary' }`).
 * Gives back the problems that no field of the form could take.
 */
export function applyRefusal(form: AbstractControl, body: ErrorBody, rename: Readonly<Record<string, string>> = {}): FieldProblem[] {
  const left: FieldProblem[] = [];
  for (const problem of body.fields ?? []) {
    const control = nearest(form, rename[problem.path] ?? problem.path);
    if (!control) {
      left.push(problem);
      continue;
    }
    control.setErrors({ ...control.errors, server: problem.message });
    control.markAsTouched();
  }
  return left;
}
