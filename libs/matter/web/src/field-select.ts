import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule, type FormControl } from '@angular/forms';
import { MatAutocompleteModule, MatAutocompleteTrigger } from '@angular/material/autocomplete';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import type { FieldView, MatterKind } from '@tiepdan/matter/contract';
import { foldText } from '@tiepdan/platform/contract';
import { fieldError, formEvents } from '@tiepdan/ui/web';
import { catchError, of } from 'rxjs';
import { MatterApi } from './matter-api';

/** The field of a matter: type a few letters (with or without accents), choose with the arrows; Tab takes the first. */
@Component({
  selector: 'tiepdan-field-select',
  imports: [ReactiveFormsModule, MatAutocompleteModule, MatFormFieldModule, MatInputModule],
  template: `
    @if (fields(); as all) {
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>Lĩnh vực</mat-label>
        <input
          matInput
          autocomplete="off"
          spellcheck="false"
          placeholder="Gõ vài chữ, ví dụ: bồi thường"
          [attr.formcontrolname]="'fieldCode'"
          [formControl]="control()"
          [matAutocomplete]="choices"
          (input)="typed.set(read($event))"
          (focus)="beginAnew($event)"
          (click)="beginAnew($event)"
          (keydown.tab)="takeFirst()"
          (keydown.enter)="settle()"
          (blur)="settle()"
        />
        <mat-autocomplete #choices="matAutocomplete" autoActiveFirstOption [displayWith]="nameOf" (optionSelected)="typed.set('')">
          <!-- The box keeps the focus while a choice is pressed: losing it would redraw the list under the pointer. -->
          @for (group of groups(); track group.name) {
            <mat-optgroup [label]="group.name" (mousedown)="$event.preventDefault()">
              @for (field of group.fields; track field.code) {
                <mat-option [value]="field.code">{{ field.name }}</mat-option>
              }
            </mat-optgroup>
          }
          @if (groups().length === 0) {
            <mat-option disabled>Không có lĩnh vực nào khớp</mat-option>
          }
        </mat-autocomplete>
        @if (counted(); as where) {
          <mat-hint>{{ where }}</mat-hint>
        }
        <mat-error>{{ message() }}</mat-error>
      </mat-form-field>
    }
  `,
  styles: `
    mat-form-field {
      width: 100%;
    }
  `,
})
export class FieldSelect {
  readonly control = input.required<FormControl<string>>();
  /** The kind of the matter, when it is known: then the box says in which column of the forms the field is counted. */
  readonly kind = input<MatterKind | null>(null);

  private readonly trigger = viewChild(MatAutocompleteTrigger);
  private readonly events = formEvents(this.control);
  protected readonly typed = signal('');
  protected readonly fields = toSignal(
    inject(MatterApi)
      .fields()
      .pipe(catchError(() => of([] as readonly FieldView[]))),
  );
  protected readonly message = computed(() => (this.events(), fieldError(this.control())));
  protected readonly counted = computed(() => {
    this.events();
    const kind = this.kind();
    const field = this.fields()?.find(({ code }) => code === this.control().value);
    const column = kind && field?.countedIn?.[kind];
    return column ? `Thống kê: ${column}` : null;
  });
  protected readonly nameOf = (code: string | null): string => this.fields()?.find((field) => field.code === code)?.name ?? '';

  protected readonly groups = computed(() => {
    const words = foldText(this.typed()).split(' ').filter(Boolean);
    const fits = (field: FieldView): boolean => {
      const text = foldText(`${field.groupName} ${field.name}`);
      return words.every((word) => text.includes(word));
    };
    const groups = new Map<string, FieldView[]>();
    for (const field of (this.fields() ?? []).filter(fits)) groups.set(field.groupName, [...(groups.get(field.groupName) ?? []), field]);
    return [...groups].map(([name, fields]) => ({ name, fields }));
  });

  protected read(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  /** What stands in the box is marked, so that typing replaces it instead of adding to it. */
  protected beginAnew(event: Event): void {
    if (this.typed()) return;
    (event.target as HTMLInputElement).select();
  }

  /** Tab with letters typed takes the marked choice, as Enter does; typed faster than the list is drawn, the first that fits. */
  protected takeFirst(): void {
    if (!this.typed()) return;
    const fitting = this.groups().flatMap((group) => group.fields);
    const marked: unknown = this.trigger()?.activeOption?.value;
    const taken = fitting.find((field) => field.code === marked) ?? fitting[0];
    if (taken) this.control().setValue(taken.code);
  }

  /** Words that are no field of the list are not left standing: nothing chosen is nothing. */
  protected settle(): void {
    const control = this.control();
    this.typed.set('');
    if (control.value && !this.nameOf(control.value)) control.setValue('');
  }
}
