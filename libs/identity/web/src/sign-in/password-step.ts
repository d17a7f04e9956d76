import { Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import checkCircleSvg from '@material-symbols/svg-400/outlined/check_circle.svg';
import errorSvg from '@material-symbols/svg-400/outlined/error.svg';
import infoSvg from '@material-symbols/svg-400/outlined/info.svg';
import visibilitySvg from '@material-symbols/svg-400/outlined/visibility.svg';
import { registerIcons } from '@tiepdan/ui/web';
import { PasswordForm } from '../own-password/password-form';
import { Session } from '../session';
import { StepFrame } from './step-frame';
import { addressOf } from './steps';

/** A password that somebody else chose is changed before anything else. */
@Component({
  selector: 'tiepdan-password-step',
  imports: [MatButton, PasswordForm, StepFrame],
  template: `
    <tiepdan-step-frame>
      <div class="step">
        <h1>Đổi mật khẩu</h1>
        <tiepdan-password-form (changed)="goOn()" />
        <div class="other"><button matButton type="button" (click)="leave()">Đăng nhập bằng tài khoản khác</button></div>
      </div>
    </tiepdan-step-frame>
  `,
  styleUrl: './sign-in.scss',
})
export class PasswordStep {
  /** The address one was on the way to (query parameter). */
  readonly return = input<string>();
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  constructor() {
    registerIcons({ error: errorSvg, info: infoSvg, check_circle: checkCircleSvg, visibility: visibilitySvg });
  }

  protected async goOn(): Promise<void> {
    const view = await this.session.refresh();
    await this.router.navigateByUrl(addressOf(view?.stage ?? 'full', this.return()));
  }

  protected async leave(): Promise<void> {
    await this.session.signOut().catch(() => this.session.expired());
    await this.router.navigate(['/sign-in'], { queryParams: { return: this.return() } });
  }
}
