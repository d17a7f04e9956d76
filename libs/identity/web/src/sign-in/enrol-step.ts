import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import errorSvg from '@material-symbols/svg-400/outlined/error.svg';
import { registerIcons } from '@tiepdan/ui/web';
import { CodesPanel } from '../own/codes-panel';
import { EnrolPanel } from '../own/enrol-panel';
import { Session } from '../session';
import { StepFrame } from './step-frame';
import { addressOf } from './steps';

/** Whoever needs a second factor by their role sets it up before anything else. */
@Component({
  selector: 'tiepdan-enrol-step',
  imports: [CodesPanel, EnrolPanel, MatButton, StepFrame],
  template: `
    <tiepdan-step-frame>
      <div class="step">
        <h1>Cài đặt mã xác thực</h1>
        @if (codes(); as shown) {
          <tiepdan-codes-panel [codes]="shown" (done)="goOn()" />
        } @else {
          <p>Vai trò của đồng chí phải dùng mã xác thực khi đăng nhập. Việc này làm một lần, mất khoảng hai phút, cần một điện thoại.</p>
          <tiepdan-enrol-panel (done)="codes.set($event)" />
          <div class="other"><button matButton type="button" (click)="leave()">Đăng nhập bằng tài khoản khác</button></div>
        }
      </div>
    </tiepdan-step-frame>
  `,
  styleUrl: './sign-in.scss',
})
export class EnrolStep {
  /** The address one was on the way to (query parameter). */
  readonly return = input<string>();
  protected readonly codes = signal<readonly string[] | null>(null);
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  constructor() {
    registerIcons({ error: errorSvg });
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
