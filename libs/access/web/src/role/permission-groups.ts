import { Component, computed, input, signal } from '@angular/core';
import type { FormControl } from '@angular/forms';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIcon } from '@angular/material/icon';
import { MatInput } from '@angular/material/input';
import { isBodyPermission, isOfficePermission, type PermissionCatalog, type PermissionView } from '@tiepdan/access/contract';
import { foldText } from '@tiepdan/platform/contract';
import { Chip, formEvents } from '@tiepdan/ui/web';

type Shown = 'all' | 'held' | 'changed';

/** The permissions of a role by part of the house: what it has, and how that differs from how it comes. */
@Component({
  selector: 'tiepdan-permission-groups',
  imports: [Chip, MatButtonToggle, MatButtonToggleGroup, MatCheckbox, MatFormFieldModule, MatIcon, MatInput],
  templateUrl: './permission-groups.html',
  styleUrl: './permission-groups.scss',
})
export class PermissionGroups {
  readonly catalog = input.required<PermissionCatalog>();
  readonly control = input.required<FormControl<readonly string[]>>();
  /** How the role comes; null of one of the office's own, which comes as nothing. */
  readonly defaults = input<readonly string[] | null>(null);
  readonly ofBody = input(false);
  readonly readonly = input(false);

  protected readonly words = signal('');
  protected readonly shown = signal<Shown>('all');
  private readonly events = formEvents(this.control);
  protected readonly held = computed(() => (this.events(), new Set(this.control().value)));
  private readonly usual = computed(() => new Set(this.defaults() ?? []));

  /** What a role of this kind may have, narrowed by what was typed and chosen. */
  protected readonly groups = computed(() => {
    const words = foldText(this.words()).trim();
    return this.catalog()
      .map((group) => {
        const possible = group.permissions.filter(({ name }) => !(this.ofBody() ? isOfficePermission(name) : isBodyPermission(name)));
        const found = possible.filter((permission) => this.fits(permission, group.label, words));
        return { ...group, permissions: found, held: possible.filter(({ name }) => this.held().has(name)).length, of: possible.length };
      })
      .filter(({ permissions }) => permissions.length > 0);
  });
  protected readonly count = computed(() => this.groups().reduce((sum, { permissions }) => sum + permissions.length, 0));

  /** `added` and `withdrawn`: otherwise than the role comes. */
  protected differenceOf(name: string): 'added' | 'withdrawn' | null {
    if (this.defaults() === null || this.held().has(name) === this.usual().has(name)) return null;
    return this.held().has(name) ? 'added' : 'withdrawn';
  }

  protected set(name: string, has: boolean): void {
    const control = this.control();
    const others = control.value.filter((one) => one !== name);
    control.setValue(has ? [...others, name] : others);
    control.markAsDirty();
    control.markAsTouched();
  }

  private fits({ name, label }: PermissionView, group: string, words: string): boolean {
    if (this.shown() === 'held' && !this.held().has(name)) return false;
    if (this.shown() === 'changed' && this.differenceOf(name) === null) return false;
    return words === '' || foldText(`${group} ${label}`).includes(words);
  }
}
