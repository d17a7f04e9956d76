import { Component, computed, input } from '@angular/core';
import { FormControl, type ValidationErrors } from '@angular/forms';
import { MatCheckboxModule } from '@angular/material/checkbox';
import type { DelegationOffer, OfferedGroup } from '@tiepdan/identity/contract';
import { fieldError, formEvents } from '@tiepdan/ui/web';

/** Opening a sealed identity binds the person (Luật Tố cáo Điều 8): it is passed on only where somebody ticks it. */
const NOT_TICKED_AT_FIRST = new Set(['citizen.open-sealed', 'citizen.review-openings']);

/** The parts of a delegation, on a form. */
export const partsControl = () =>
  new FormControl<readonly string[]>([], {
    nonNullable: true,
    validators: ({ value }): ValidationErrors | null => ((value as readonly string[]).length ? null : { none: 'Chọn ít nhất một quyền.' }),
  });

/** What is ticked when somebody was just chosen. */
export const usualParts = ({ groups }: DelegationOffer): readonly string[] => groups.flatMap(({ permissions }) => permissions.map(({ name }) => name)).filter((name) => !NOT_TICKED_AT_FIRST.has(name));

/** Which permissions are passed on, by part of the house. */
@Component({
  selector: 'tiepdan-delegation-parts',
  imports: [MatCheckboxModule],
  template: `
    <fieldset class="field-group" data-field="permissions">
      <legend>Quyền giao cho người làm thay</legend>
      @for (group of shown(); track group.label) {
        <mat-checkbox class="group" [checked]="group.all" [indeterminate]="!group.all && group.some" (change)="tickGroup(group, $event.checked)">{{ group.label }}</mat-checkbox>
        <div class="parts">
          @for (part of group.permissions; track part.name) {
            <mat-checkbox [checked]="part.ticked" (change)="tick([part.name], $event.checked)">{{ part.label }}</mat-checkbox>
          }
        </div>
      }
      @if (problem(); as words) {
        <p class="problem" role="alert">{{ words }}</p>
      }
    </fieldset>
  `,
  styles: `
    .group {
      font-weight: 500;
    }
    .parts {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(260px, 1fr));
      padding-inline-start: 24px;
    }
  `,
})
export class PartsField {
  readonly control = input.required<ReturnType<typeof partsControl>>();
  readonly offer = input.required<DelegationOffer>();
  private readonly events = formEvents(this.control);
  protected readonly shown = computed(() => {
    this.events();
    const ticked = new Set(this.control().value);
    return this.offer().groups.map((group) => {
      const permissions = group.permissions.map((part) => ({ ...part, ticked: ticked.has(part.name) }));
      return { label: group.label, permissions, all: permissions.every((part) => part.ticked), some: permissions.some((part) => part.ticked) };
    });
  });
  protected readonly problem = computed(() => (this.events(), this.control().touched ? fieldError(this.control()) : ''));

  protected tick(names: readonly string[], on: boolean): void {
    const rest = this.control().value.filter((name) => !names.includes(name));
    this.control().setValue(on ? [...rest, ...names] : rest);
    this.control().markAsDirty();
  }

  protected tickGroup({ permissions }: OfferedGroup, on: boolean): void {
    this.tick(
      permissions.map(({ name }) => name),
      on,
    );
  }
}
