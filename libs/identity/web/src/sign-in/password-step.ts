import { HttpClient, httpResource } from '@angular/common/http';
import { Component, type ElementRef, afterNextRender, computed, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Router } from '@angular/router';
import errorSvg from '@material-symbols/svg-400/outlined/error.svg';
import { type ChangeOwnPasswordRequest, type ChangedOwnPassword, type OwnPasswordView, accountPaths } from '@tiepdan/identity/contract';
import { readError, registerIcons } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { Session } from '../session';
import { StepFrame } from './step-frame';
import { addressOf } from './steps';

/** A password that somebody else chose is changed before anything else. */
@Component({
  selector: 'tiepdan-password-step',
  imports: [MatButton, MatIcon, StepFrame],
  templateUrl: './password-step.html',
  styleUrl: './sign-in.scss',
})
export class PasswordStep {
  /** The address one was on the way to (query parameter). */
  readonly return = input<string>();

  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly current = viewChild.required<ElementRef<HTMLInputElement>>('current');
  private readonly password = viewChild.required<ElementRef<HTMLInputElement>>('password');

  protected readonly own = httpResource<OwnPasswordView>(() => accountPaths.ownPassword);
  /** For the browser's own book of passwords. */
  protected readonly username = computed(() => this.session.view()?.username ?? '');
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);
  protected readonly shown = signal(false);

  constructor() {
    registerIcons({ error: errorSvg });
    afterNextRender(() => this.current().nativeElement.focus());
  }

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    const [current, password] = [this.current().nativeElement, this.password().nativeElement];
    if (!current.value) this.refuse('Chưa ghi mật khẩu đang dùng.', current);
    else if (!password.value) this.refuse('Chưa ghi mật khẩu mới.', password);
    else if (!this.busy()) await this.send({ current: current.value, password: password.value });
  }

  protected async leave(): Promise<void> {
    await this.session.signOut().catch(() => this.session.expired());
    await this.router.navigate(['/sign-in'], { queryParams: { return: this.return() } });
  }

  private async send(request: ChangeOwnPasswordRequest): Promise<void> {
    this.busy.set(true);
    this.refusal.set('');
    try {
      await firstValueFrom(this.http.post<ChangedOwnPassword>(accountPaths.ownPassword, request));
      const view = await this.session.refresh();
      await this.router.navigateByUrl(addressOf(view?.stage ?? 'full', this.return()));
    } catch (failure) {
      const { code, message } = readError(failure);
      this.refuse(message, code === 'PASSWORD.REFUSED' ? this.password().nativeElement : this.current().nativeElement);
    } finally {
      this.busy.set(false);
    }
  }

  private refuse(sentence: string, field: HTMLInputElement): void {
    this.refusal.set(sentence);
    field.focus();
    field.select();
  }
}
