import { Component, computed, Directive, ElementRef, inject, input } from '@angular/core';
import { FormControl, NG_VALIDATORS, NG_VALUE_ACCESSOR, ReactiveFormsModule, Validators, type ControlValueAccessor, type Validator } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { formatAmount, formatMoney, parseAmount, type AmountKind } from '@tiepdan/platform/contract';
import { FormField } from './form-field';

/** What is said of a text that is no amount. */
const UNREADABLE: Readonly<Record<AmountKind, string>> = {
  count: 'Chỉ ghi số nguyên, ví dụ 12.',
  money: 'Ghi số đồng, ví dụ 12.500.000 hoặc 12,5 triệu.',
  land: 'Ghi số m², nhiều nhất hai chữ số sau dấu phẩy, ví dụ 1.250,5.',
};

/** An amount of at most `most`; 0 and empty may be left, unless it is `required`. */
export function amountControl(most: number, options: { readonly value?: number | null; readonly least?: number; readonly required?: boolean } = {}): FormControl<number | null> {
  const { value = null, least = 0, required = false } = options;
  return new FormControl<number | null>(value, [...(required ? [Validators.required] : []), Validators.min(least), Validators.max(most)]);
}

/** Reads and writes an amount as Vietnamese officers type it; a text that is none is an error of the control, and is kept. */
@Directive({
  selector: 'input[tiepdanAmount]',
  host: { '(input)': 'typed()', '(blur)': 'left()' },
  providers: [
    { provide: NG_VALUE_ACCESSOR, useExisting: AmountInput, multi: true },
    { provide: NG_VALIDATORS, useExisting: AmountInput, multi: true },
  ],
})
export class AmountInput implements ControlValueAccessor, Validator {
  readonly kind = input.required<AmountKind>({ alias: 'tiepdanAmount' });
  private readonly element = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;
  private unreadable = false;
  private tell: (value: number | null) => void = () => undefined;
  private touch: () => void = () => undefined;

  writeValue(value: number | null): void {
    this.unreadable = false;
    this.element.value = value === null || value === undefined ? '' : formatAmount(value, this.kind());
  }

  registerOnChange(tell: (value: number | null) => void): void {
    this.tell = tell;
  }

  registerOnTouched(touch: () => void): void {
    this.touch = touch;
  }

  setDisabledState(disabled: boolean): void {
    this.element.disabled = disabled;
  }

  validate(): { readonly amount: string } | null {
    return this.unreadable ? { amount: UNREADABLE[this.kind()] } : null;
  }

  protected typed(): void {
    const value = parseAmount(this.element.value, this.kind());
    this.unreadable = value === undefined;
    this.tell(value ?? null);
  }

  protected left(): void {
    const value = parseAmount(this.element.value, this.kind());
    if (value !== null && value !== undefined) this.element.value = formatAmount(value, this.kind());
    this.touch();
  }
}

/** One number of a form: a count, money in đồng with its words beside it, or land in m². `name` is the control's name in its form. */
@Component({
  selector: 'tiepdan-amount-field',
  imports: [AmountInput, MatFormFieldModule, MatInput, ReactiveFormsModule],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic" [attr.data-field]="name()">
      <mat-label>{{ label() }}</mat-label>
      <input matInput autocomplete="off" [attr.inputmode]="kind() === 'count' ? 'numeric' : null" [formControl]="control()" [tiepdanAmount]="kind()" [attr.data-name]="name()" />
      @if (unit(); as words) {
        <span matTextSuffix>{{ words }}</span>
      }
      @if (words(); as said) {
        <mat-hint aria-live="polite">{{ said }}</mat-hint>
      }
      <mat-error>{{ message() }}</mat-error>
    </mat-form-field>
  `,
  styles: `
    :host {
      display: block;
    }
    input {
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class AmountField extends FormField<number | null> {
  readonly kind = input<AmountKind>('count');
  protected readonly unit = computed(() => ({ count: '', money: 'đồng', land: 'm²' })[this.kind()]);
  /** Money from a million on in words, for it has many noughts. */
  protected readonly words = computed(() => {
    this.events();
    const { value } = this.control();
    return this.kind() === 'money' && value !== null && value >= 1_000_000 ? formatMoney(value) : this.hint();
  });
}
