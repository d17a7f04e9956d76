import { httpResource } from '@angular/common/http';
import { Component, type ElementRef, afterNextRender, computed, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Router } from '@angular/router';
import errorSvg from '@material-symbols/svg-400/outlined/error.svg';
import { PROVIDER_PROBLEMS, type ProviderProblem, type SignInWays, identityPaths } from '@tiepdan/identity/contract';
import { fillMessage } from '@tiepdan/platform/contract';
import { ErrorPanel, readError, registerIcons } from '@tiepdan/ui/web';
import { Session } from '../session';
import { StepFrame } from './step-frame';
import { STEP_PATHS, goOnAddress } from './steps';

const REMEMBERED = 'tiepdan.username';

/**
 * Name and password; what a session still needs has pages of its own. Remembers the name on this machine and leads back to where one was. Plain fields instead of
 * Material's keep the very first page light.
 */
@Component({
  selector: 'tiepdan-sign-in',
  imports: [MatButton, MatIcon, ErrorPanel, StepFrame],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.scss',
})
export class SignIn {
  /** The address one was sent here from (query parameter). */
  readonly return = input<string>();

  /** Why the sign-in service did not let one in (query parameter): a code of `PROVIDER_PROBLEMS`. */
  readonly problem = input<string>();

  /** Asked beside the form, which waits for nothing. */
  protected readonly ways = httpResource<SignInWays>(() => identityPaths.ways);
  protected readonly providerAddress = computed(() => `${identityPaths.provider}?return=${encodeURIComponent(goOnAddress(this.return()))}`);
  protected readonly remembered = localStorage.getItem(REMEMBERED) ?? '';
  private readonly typedWrong = signal('');
  /** Why one is not in: what was typed, or what the sign-in service sent along. */
  protected readonly refusal = computed(() => this.typedWrong() || this.problemInWords());
  protected readonly busy = signal(false);
  protected readonly shown = signal(false);
  /** Why the server could not be asked; null when it answers. */
  protected readonly away = signal<unknown>(null);

  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly username = viewChild.required<ElementRef<HTMLInputElement>>('username');
  private readonly password = viewChild.required<ElementRef<HTMLInputElement>>('password');

  constructor() {
    registerIcons({ error: errorSvg });
    afterNextRender(() => {
      (this.remembered ? this.password() : this.username()).nativeElement.focus();
      void this.passIfSignedIn();
    });
  }

  /** Goes on at once when the session is still good. */
  protected async passIfSignedIn(): Promise<void> {
    try {
      this.away.set(null);
      if (await this.session.load()) await this.goOn();
    } catch (failure) {
      this.away.set(failure);
    }
  }

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    const [username, password] = [this.username().nativeElement, this.password().nativeElement];
    const missing = [username, password].find((field) => !field.value.trim());
    if (missing) this.refuse(missing === username ? 'Chưa ghi tên đăng nhập.' : 'Chưa ghi mật khẩu.', missing);
    else if (!this.busy()) await this.open(username.value.trim(), password.value);
  }

  private async open(username: string, password: string): Promise<void> {
    this.busy.set(true);
    this.typedWrong.set('');
    try {
      await this.session.signIn({ username, password });
      localStorage.setItem(REMEMBERED, username);
      await this.goOn();
    } catch (failure) {
      this.refuse(readError(failure).message, this.password().nativeElement);
    } finally {
      this.busy.set(false);
    }
  }

  private problemInWords(): string {
    const problem = this.problem() ?? '';
    if (!Object.hasOwn(PROVIDER_PROBLEMS, problem)) return '';
    const name = this.ways.hasValue() ? this.ways.value().provider?.name : undefined;
    return fillMessage(PROVIDER_PROBLEMS[problem as ProviderProblem], { name: name ?? 'dịch vụ đăng nhập' });
  }

  private refuse(sentence: string, field: HTMLInputElement): void {
    this.typedWrong.set(sentence);
    field.focus();
    field.select();
  }

  private goOn(): Promise<boolean> {
    const stage = this.session.view()?.stage ?? 'full';
    if (stage === 'full') return this.router.navigateByUrl(goOnAddress(this.return()));
    return this.router.navigate([STEP_PATHS[stage]], { queryParams: { return: this.return() } });
  }
}
