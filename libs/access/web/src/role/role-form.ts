import { FormControl, FormGroup, Validators } from '@angular/forms';
import { ROLE_BOUNDS, type RoleRequest, type RoleView } from '@tiepdan/access/contract';
import { type Reach, tidyText } from '@tiepdan/platform/contract';

const text = ({ min, max }: { min: number; max: number }) =>
  new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.minLength(min), Validators.maxLength(max)] });

/** What a role is to be, on a form. */
export class RoleForm extends FormGroup<{
  name: FormControl<string>;
  permissions: FormControl<readonly string[]>;
  records: FormControl<Reach['records'] | null>;
  sealed: FormControl<Reach['sealed'] | null>;
  subtree: FormControl<boolean>;
  reason: FormControl<string>;
}> {
  constructor() {
    super({
      name: text(ROLE_BOUNDS.name),
      permissions: new FormControl<readonly string[]>([], { nonNullable: true, validators: [(control) => (control.value.length ? null : { required: true })] }),
      // What is least: who defines a role widens it knowingly.
      records: new FormControl<Reach['records'] | null>('assigned'),
      sealed: new FormControl<Reach['sealed'] | null>('hidden'),
      subtree: new FormControl(false, { nonNullable: true }),
      reason: text(ROLE_BOUNDS.reason),
    });
  }

  /** Fills the form with a role as it is; the reason is always given anew. */
  take({ name, permissions, reach }: Pick<RoleView, 'name' | 'permissions' | 'reach'>): void {
    this.patchValue({ name, permissions, ...reach });
  }

  toRequest(): RoleRequest {
    const { name, permissions, records, sealed, subtree, reason } = this.getRawValue();
    return { name: tidyText(name), permissions, records: records ?? 'assigned', sealed: sealed ?? 'hidden', subtree, reason: tidyText(reason) };
  }
}
