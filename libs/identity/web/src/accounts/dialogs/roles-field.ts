import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule, type ValidationErrors } from '@angular/forms';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import type { RoleChoice } from '@tiepdan/identity/contract';
import { ErrorPanel, fieldError, formEvents, SkeletonRows } from '@tiepdan/ui/web';
import { AccountApi } from '../account-api';

/** The two controls that say what an account may: its roles, and the body it answers for. */
export const roleControls = (roles: readonly string[] = [], agencyId: string | null = null) => ({
  roles: new FormControl<readonly string[]>(roles, {
    nonNullable: true,
    validators: ({ value }): ValidationErrors | null => ((value as readonly string[]).length ? null : { none: 'Chọn ít nhất một vai trò.' }),
  }),
  agencyId: new FormControl<string | null>(agencyId),
});

/** The roles of an account, ticked; one that must not stand beside those ticked says why. Roles of bodies ask for the body. */
@Component({
  selector: 'tiepdan-roles-field',
  imports: [ErrorPanel, MatCheckboxModule, MatFormFieldModule, MatSelectModule, ReactiveFormsModule, SkeletonRows],
  template: `
    @if (choices.error(); as error) {
      <tiepdan-error-panel [error]="error" (retry)="choices.reload()" />
    } @else if (choices.isLoading()) {
      <tiepdan-skeleton-rows [rows]="5" [columns]="1" />
    } @else {
      <fieldset class="field-group" data-field="roles">
        <legend>Vai trò</legend>
        @for (role of offered(); track role.key) {
          <div class="role">
            <mat-checkbox [checked]="role.ticked" [disabled]="role.against !== null" [disabledInteractive]="true" (change)="tick(role.key, $event.checked)">
              {{ role.name }}
            </mat-checkbox>
            @if (role.against; as why) {
              <span class="muted why">{{ why }}</span>
            }
          </div>
        }
        @if (problem(); as words) {
          <p class="problem" role="alert">{{ words }}</p>
        }
      </fieldset>
      @if (ofAgency()) {
        <mat-form-field appearance="outline" subscriptSizing="dynamic" data-field="agencyId">
          <mat-label>Cơ quan, đơn vị</mat-label>
          <mat-select [formControl]="controls().agencyId">
            @for (agency of agencies(); track agency.id) {
              <mat-option [value]="agency.id">{{ agency.name }}</mat-option>
            }
          </mat-select>
          <mat-hint>Tài khoản này chỉ thấy việc của cơ quan đó.</mat-hint>
          <mat-error>{{ agencyProblem() }}</mat-error>
        </mat-form-field>
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 12px;
    }
    fieldset {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(240px, 1fr));
      gap: 0 12px;
    }
    .why {
      display: block;
      padding-left: 32px;
      font-size: 12.5px;
    }
    .problem {
      grid-column: 1 / -1;
    }
  `,
})
export class RolesField {
  readonly controls = input.required<ReturnType<typeof roleControls>>();

  private readonly api = inject(AccountApi);
  protected readonly choices = rxResource({ stream: () => this.api.choices() });
  private readonly rolesChange = formEvents(computed(() => this.controls().roles));
  private readonly agencyChange = formEvents(computed(() => this.controls().agencyId));
  private readonly known = computed(() => (this.choices.hasValue() ? this.choices.value().roles : []));
  protected readonly agencies = computed(() => (this.choices.hasValue() ? this.choices.value().agencies : []));
  protected readonly ticked = computed(() => (this.rolesChange(), this.controls().roles.value));
  protected readonly ofAgency = computed(() => this.known().some(({ key, ofAgency }) => ofAgency && this.ticked().includes(key)));
  protected readonly offered = computed(() => this.known().map((role) => ({ ...role, ticked: this.ticked().includes(role.key), against: this.against(role) })));
  protected readonly problem = computed(() => (this.rolesChange(), this.controls().roles.touched ? fieldError(this.controls().roles) : ''));
  protected readonly agencyProblem = computed(() => (this.agencyChange(), fieldError(this.controls().agencyId)));

  protected tick(key: string, on: boolean): void {
    const { roles, agencyId } = this.controls();
    roles.setValue(on ? [...roles.value, key] : roles.value.filter((held) => held !== key));
    roles.markAsDirty();
    if (!this.ofAgency()) agencyId.setValue(null);
  }

  /** Why a role cannot be ticked beside those that are; one that is ticked may always be taken away. */
  private against({ key, conflicts }: RoleChoice): string | null {
    if (this.ticked().includes(key)) return null;
    const found = conflicts.find((conflict) => this.ticked().includes(conflict.key));
    const name = this.known().find((role) => role.key === found?.key)?.name ?? '';
    return found ? `Không giao cùng “${name}”: ${found.reason}` : null;
  }
}
