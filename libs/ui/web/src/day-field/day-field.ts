import { type AfterContentInit, Component, DestroyRef, Injector, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import {
  type AbstractControl,
  type ControlValueAccessor,
  FormControl,
  NG_VALIDATORS,
  NG_VALUE_ACCESSOR,
  NgControl,
  ReactiveFormsModule,
  type ValidationErrors,
  type Validator,
} from '@angular/forms';
import { ErrorStateMatcher } from '@angular/material/core';
import { MatDatepickerModule } from '@angular/material/datepicker';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIcon } from '@angular/material/icon';
import { MatInput, MatInputModule } from '@angular/material/input';
import { EARLIEST_DAY, type PlainDate } from '@tiepdan/platform/contract';
import { fieldError } from '../forms/field-error';
import { PLAIN_DATE_PROVIDERS } from './vietnamese-datepicker';

/**
 * One day: typed (`15/9/2023`, `15092023`, `15/9`, `h` for today) or picked from the calendar. Its value is a PlainDate or null;
 * an impossible or out-of-bounds day is an error of the control itself, so the form around it needs no validator of its own.
 */
@Component({
  selector: 'tiepdan-day-field',
  imports: [ReactiveFormsModule, MatFormFieldModule, MatInputModule, MatDatepickerModule, MatIcon],
  templateUrl: './day-field.html',
  styles: `
    :host {
      display: block;
    }
  `,
  providers: [
    PLAIN_DATE_PROVIDERS,
    { provide: NG_VALUE_ACCESSOR, useExisting: DayField, multi: true },
    { provide: NG_VALIDATORS, useExisting: DayField, multi: true },
  ],
})
export class DayField implements ControlValueAccessor, Validator, AfterContentInit {
  readonly label = input('Ngày');
  readonly hint = input('');
  readonly min = input<PlainDate | null>(EARLIEST_DAY);
  readonly max = input<PlainDate | null>(null);
  readonly required = input(false);

  protected readonly text = new FormControl<PlainDate | null>(null);
  protected readonly message = computed(() => {
    this.changed();
    return this.outer() ? fieldError(this.outer()) : fieldError(this.text);
  });
  protected readonly matcher: ErrorStateMatcher = {
    isErrorState: () => {
      const control = this.outer() ?? this.text;
      return control.invalid && (control.touched || this.text.touched);
    },
  };

  private readonly injector = inject(Injector);
  private readonly destroyRef = inject(DestroyRef);
  private readonly field = viewChild(MatInput);
  private readonly outer = signal<AbstractControl | null>(null);
  private readonly changed = signal(0);
  private tell: (day: PlainDate | null) => void = () => undefined;
  private touch: () => void = () => undefined;
  private boundsChanged: () => void = () => undefined;

  constructor() {
    effect(() => {
      this.min();
      this.max();
      this.required();
      queueMicrotask(() => this.boundsChanged());
    });
    this.text.valueChanges.pipe(takeUntilDestroyed()).subscribe((day) => this.tell(this.text.hasError('matDatepickerParse') ? null : day));
  }

  /** Only now has the form's directive on the same element found its control. */
  ngAfterContentInit(): void {
    const control = this.injector.get(NgControl, null, { self: true, optional: true })?.control ?? null;
    this.outer.set(control);
    control?.events.pipe(takeUntilDestroyed(this.destroyRef)).subscribe(() => this.refresh());
  }

  writeValue(day: PlainDate | null): void {
    this.text.setValue(day, { emitEvent: false });
    this.refresh();
  }

  registerOnChange(tell: (day: PlainDate | null) => void): void {
    this.tell = tell;
  }

  registerOnTouched(touch: () => void): void {
    this.touch = touch;
  }

  registerOnValidatorChange(boundsChanged: () => void): void {
    this.boundsChanged = boundsChanged;
  }

  setDisabledState(disabled: boolean): void {
    if (disabled) this.text.disable({ emitEvent: false });
    else this.text.enable({ emitEvent: false });
  }

  validate(control: AbstractControl): ValidationErrors | null {
    const errors: ValidationErrors = { ...this.text.errors };
    const value: unknown = control.value;
    if (this.required() && !value && !errors['matDatepickerParse']) errors['required'] = true;
    return Object.keys(errors).length ? errors : null;
  }

  /** Puts the cursor into the field. */
  focus(): void {
    this.field()?.focus();
  }

  protected left(): void {
    this.touch();
    this.refresh();
  }

  private refresh(): void {
    this.changed.update((count) => count + 1);
    this.field()?.updateErrorState();
  }
}
