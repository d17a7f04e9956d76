import { FormControl, Validators } from '@angular/forms';
import { proposeUsername, USERNAME, type AccountDetail, type CorrectAccountDetails } from '@tiepdan/identity/contract';
import { TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { textControl } from '@tiepdan/ui/web';

const NAME_PROBLEM = 'Chỉ gồm chữ thường không dấu, chữ số và dấu chấm, gạch nối, gạch dưới ở giữa.';

/** Who an account is of, on a form. */
export function detailControls(account?: AccountDetail) {
  const username = new FormControl(account?.username ?? '', {
    nonNullable: true,
    validators: [Validators.required, Validators.maxLength(60), ({ value }) => (!value || USERNAME.test(String(value).trim().toLowerCase()) ? null : { username: NAME_PROBLEM })],
  });
  const controls = {
    fullName: textControl(TEXT_LIMITS.name, true),
    username,
    position: textControl(TEXT_LIMITS.name, true),
    unit: textControl(TEXT_LIMITS.name, false),
    email: textControl(254, false),
    phone: textControl(30, false),
  };
  controls.email.addValidators(({ value }) => (!value || /^[^@\s]+@[^@\s]+$/.test(String(value).trim()) ? null : { email: 'Địa chỉ thư điện tử phải có dạng ten@coquan.vn.' }));
  for (const name of ['fullName', 'position', 'unit', 'email', 'phone'] as const) controls[name].setValue(account?.[name] ?? '');
  return controls;
}

/** What the form says, as it is sent. */
export function detailsOf(controls: ReturnType<typeof detailControls>): CorrectAccountDetails {
  const text = (control: FormControl<string>) => tidyText(control.value) || null;
  return {
    username: controls.username.value.trim().toLowerCase(),
    fullName: tidyText(controls.fullName.value),
    position: tidyText(controls.position.value),
    unit: text(controls.unit),
    email: text(controls.email),
    phone: text(controls.phone),
  };
}

/** Proposes a username from the name while nobody has typed one. */
export function followName({ fullName, username }: ReturnType<typeof detailControls>): void {
  fullName.valueChanges.subscribe((name) => {
    if (username.pristine) username.setValue(proposeUsername(name), { emitEvent: true });
  });
}
