import { Component, type ElementRef, afterNextRender, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Router } from '@angular/router';
import errorSvg from '@material-symbols/svg-400/outlined/error.svg';
import { FACTOR_CODE, RECOVERY_CODE, RECOVERY_CODES } from '@tiepdan/identity/contract';
import { Notice, readError, registerIcons } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { SecondFactorApi } from '../own/second-factor-api';
import { Session } from '../session';
import { StepFrame } from './step-frame';
import { addressOf } from './steps';

/** The second half of signing in: a code of the application, or a recovery code in its place. */
@Component({
  selector: 'tiepdan-code-step',
  imports: [MatButton, MatIcon, StepFrame],
  templateUrl: './code-step.html',
  styleUrl: './sign-in.scss',
})
export class CodeStep {
  /** The address one was on the way to (query parameter). */
  readonly return = input<string>();

  protected readonly recovering = signal(false);
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);

  private readonly api = inject(SecondFactorApi);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly notice = inject(Notice);
  private readonly code = viewChild.required<ElementRef<HTMLInputElement>>('code');

  constructor() {
    registerIcons({ error: errorSvg });
    afterNextRender(() => this.code().nativeElement.focus());
  }

  protected change(): void {
    this.recovering.update((before) => !before);
    this.refusal.set('');
    setTimeout(() => this.code().nativeElement.focus());
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const code = this.code().nativeElement.value.trim();
    if (!(this.recovering() ? RECOVERY_CODE : FACTOR_CODE).test(code)) {
      this.refuse(this.recovering() ? 'Mã khôi phục gồm 16 ký tự, chia thành 4 nhóm.' : 'Mã xác thực gồm 6 chữ số.');
    } else if (!this.busy()) await this.pass(code);
  }

  /** Ends what has begun; the name to sign in with is asked anew. */
  protected async leave(): Promise<void> {
    await this.session.signOut().catch(() => this.session.expired());
    await this.router.navigate(['/sign-in'], { queryParams: { return: this.return() } });
  }

  private async pass(code: string): Promise<void> {
    this.busy.set(true);
    this.refusal.set('');
    try {
      const left = this.recovering() ? (await firstValueFrom(this.api.passByRecoveryCode(code))).left : await this.byCode(code);
      const view = await this.session.refresh();
      await this.router.navigateByUrl(addressOf(view?.stage ?? 'full', this.return()));
      if (left <= RECOVERY_CODES.few)
        this.notice.offer(`Chỉ còn ${left} mã khôi phục. Nên tạo mã mới.`, 'Tạo mã mới', () => this.router.navigateByUrl('/account'));
    } catch (failure) {
      this.refuse(readError(failure).message);
    } finally {
      this.busy.set(false);
    }
  }

  private async byCode(code: string): Promise<number> {
    await firstValueFrom(this.api.passByCode(code), { defaultValue: undefined });
    return RECOVERY_CODES.count;
  }

  private refuse(sentence: string): void {
    this.refusal.set(sentence);
    const field = this.code().nativeElement;
    field.focus();
    field.select();
  }
}
