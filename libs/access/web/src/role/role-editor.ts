import { Component, computed, input, output } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatIcon } from '@angular/material/icon';
import { conflictsOf, type PermissionCatalog, type RoleView } from '@tiepdan/access/contract';
import { ChangedMeanwhile, ChoiceField, ErrorSummary, formEvents, FormKeys, TextField, type VersionedForm } from '@tiepdan/ui/web';
import { RECORD_CHOICES, SEALED_CHOICES } from '../words';
import { PermissionGroups } from './permission-groups';
import type { RoleForm } from './role-form';

/** Name, reach and permissions of a role, and why they are changed; says while ticking what one account must never hold together. */
@Component({
  selector: 'tiepdan-role-editor',
  imports: [ChangedMeanwhile, ChoiceField, ErrorSummary, FormKeys, MatButton, MatCheckbox, MatIcon, PermissionGroups, ReactiveFormsModule, TextField],
  templateUrl: './role-editor.html',
  styleUrl: './role-editor.scss',
})
export class RoleEditor {
  readonly form = input.required<RoleForm>();
  readonly saver = input.required<VersionedForm<RoleView>>();
  readonly catalog = input.required<PermissionCatalog>();
  /** The role as it is; null of one that is only being defined. */
  readonly role = input<RoleView | null>(null);
  readonly verb = input('Lưu vai trò');
  readonly done = output();
  /** What was typed is to be taken back. */
  readonly dropped = output();

  protected readonly recordChoices = RECORD_CHOICES;
  protected readonly sealedChoices = SEALED_CHOICES;
  private readonly events = formEvents(this.form);
  protected readonly dirty = computed(() => (this.events(), this.form().dirty));
  protected readonly readonly = computed(() => {
    const role = this.role();
    return role !== null && (!role.mayManage || role.mine || role.retired);
  });
  /** A role that the system comes with keeps its name; that of a body reaches its body and nothing else. */
  protected readonly named = computed(() => this.role()?.builtIn !== true);
  protected readonly reaching = computed(() => this.role()?.ofBody !== true);
  protected readonly defaults = computed(() => {
    const role = this.role();
    return role?.builtIn ? role.defaults : null;
  });
  protected readonly conflicts = computed(() => {
    this.events();
    const labels = new Map(this.catalog().flatMap(({ permissions }) => permissions.map(({ name, label }) => [name, label] as const)));
    return conflictsOf(this.form().controls.permissions.value).map(({ key, one, other, why }) => ({ key, why, one: labels.get(one) ?? one, other: labels.get(other) ?? other }));
  });
  /** What a save would change, in a sentence. */
  protected readonly changes = computed(() => {
    this.events();
    const before = new Set(this.role()?.permissions);
    const after = new Set(this.form().controls.permissions.value);
    const added = [...after].filter((name) => !before.has(name)).length;
    const withdrawn = [...before].filter((name) => !after.has(name)).length;
    if (this.role() === null) return `${added} quyền`;
    return [added ? `thêm ${added} quyền` : '', withdrawn ? `bớt ${withdrawn} quyền` : ''].filter(Boolean).join(', ');
  });
  protected readonly without = computed(() => (this.events(), this.form().controls.permissions.touched && this.form().controls.permissions.invalid));
}
