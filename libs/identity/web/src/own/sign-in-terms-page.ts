import { Component, effect, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { SIGN_IN_TERM_LIMITS, SIGN_IN_TERM_NAMES, type SignInTerms, type SignInTermsView } from '@tiepdan/identity/contract';
import { ChangedMeanwhile, ErrorPanel, ErrorSummary, FormKeys, Notice, PageHeader, SkeletonRows, VersionedForm, fieldError } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { SecondFactorApi } from './second-factor-api';

const whole = ([least, most]: readonly [number, number]) =>
  new FormControl(least, { nonNullable: true, validators: [Validators.required, Validators.min(least), Validators.max(most), Validators.pattern(/^\d+$/)] });

/** What the office sets for signing in: how long sessions last, and whose accounts need a second factor. */
@Component({
  selector: 'tiepdan-sign-in-terms',
  imports: [ChangedMeanwhile, ErrorPanel, ErrorSummary, FormKeys, MatButton, MatCheckbox, MatFormFieldModule, MatInput, MatSelectModule, PageHeader, ReactiveFormsModule, SkeletonRows],
  templateUrl: './sign-in-terms-page.html',
  styles: `
    .form-section {
      display: flex;
      flex-direction: column;
      gap: 14px;
      max-width: 640px;
      margin-bottom: 16px;
    }
  `,
})
export class SignInTermsPage {
  private readonly api = inject(SecondFactorApi);
  private readonly notice = inject(Notice);
  private begun = false;
  protected readonly names = SIGN_IN_TERM_NAMES;
  protected readonly error = fieldError;
  protected readonly loaded = rxResource({ stream: () => this.api.terms() });
  protected readonly controls = {
    idleMinutes: whole(SIGN_IN_TERM_LIMITS.idleMinutes),
    wholeHours: whole(SIGN_IN_TERM_LIMITS.wholeHours),
    secondFactorRoles: new FormControl<readonly string[]>([], { nonNullable: true }),
    providerFactor: new FormControl(false, { nonNullable: true }),
  };
  protected readonly saver = new VersionedForm<SignInTermsView>({
    form: new FormGroup(this.controls),
    fill: ({ idleMinutes, wholeHours, secondFactorRoles, providerFactor }) => this.saver.form.setValue({ idleMinutes, wholeHours, secondFactorRoles, providerFactor }),
    load: () => this.api.terms(),
    summary: (view) => [
      { label: this.names.idleMinutes, value: `${view.idleMinutes} phút` },
      { label: this.names.wholeHours, value: `${view.wholeHours} giờ` },
      { label: this.names.secondFactorRoles, value: view.roles.filter(({ key }) => view.secondFactorRoles.includes(key)).map(({ name }) => name).join(', ') || 'Không vai trò nào' },
      { label: this.names.providerFactor, value: view.providerFactor ? 'Có' : 'Không' },
    ],
  });

  constructor() {
    effect(() => {
      const view = this.loaded.hasValue() ? this.loaded.value() : undefined;
      if (!view || this.begun) return;
      this.begun = true;
      this.saver.take(view);
    });
  }

  /** Saves over the version that was read, and offers to take it back. */
  protected async change(): Promise<void> {
    const before = this.loaded.value();
    await this.saver.save(async () => {
      const after = await this.write(this.saver.form.getRawValue() as Omit<SignInTerms, 'version'>, this.saver.version);
      this.notice.undoable('Đã lưu cách đăng nhập.', async () => {
        if (before) await this.write(before, after.version);
      });
    });
  }

  private async write({ idleMinutes, wholeHours, secondFactorRoles, providerFactor }: Omit<SignInTerms, 'version'>, version: number): Promise<SignInTermsView> {
    const after = await firstValueFrom(this.api.changeTerms({ idleMinutes, wholeHours, secondFactorRoles, providerFactor, version }));
    this.loaded.set(after);
    this.saver.take(after);
    this.saver.form.markAsPristine();
    return after;
  }
}
