import type { Signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { AbstractControl, ControlEvent } from '@angular/forms';
import { switchMap } from 'rxjs';

/**
 * A signal that moves with everything that happens in a form (values, validity, touched), so that a view which
 * reads plain form state is drawn again without a zone. Call it in an injection context.
 */
export function formEvents(form: Signal<AbstractControl>): Signal<ControlEvent | null> {
  return toSignal(toObservable(form).pipe(switchMap((control) => control.events)), { initialValue: null });
}
