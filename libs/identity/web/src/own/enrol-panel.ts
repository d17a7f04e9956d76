import { Component, type ElementRef, inject, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { FACTOR_CODE, type NewSecondFactor } from '@tiepdan/identity/contract';
import { Notice, readError } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { Proofs } from './proofs';
import { SecondFactorApi } from './second-factor-api';

/** Sets a second factor up: a secret for the application, then its first code. Gives the recovery codes. */
@Component({
  selector: 'tiepdan-enrol-panel',
  imports: [MatButton, MatIcon],
  templateUrl: './enrol-panel.html',
  styleUrls: ['../sign-in/sign-in.scss', './enrol-panel.scss'],
})
export class EnrolPanel {
  /** The recovery codes, once the factor counts. */
  readonly done = output<readonly string[]>();

  protected readonly given = signal<NewSecondFactor | null>(null);
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);

  private readonly api = inject(SecondFactorApi);
  private readonly proofs = inject(Proofs);
  private readonly notice = inject(Notice);
  private readonly code = viewChild<ElementRef<HTMLInputElement>>('code');

  /** Asks for a secret; what was shown before is good no longer. */
  async begin(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set('');
    try {
      const given = await this.proofs.run(() => firstValueFrom(this.api.begin()));
      if (!given) return;
      this.given.set(given);
      setTimeout(() => this.beginAtTop());
    } catch (failure) {
      this.refusal.set(readError(failure).message);
    } finally {
      this.busy.set(false);
    }
  }

  /** What is typed first stands last: the focus goes there, and the page stays where the picture to scan is. */
  private beginAtTop(): void {
    const code = this.code()?.nativeElement;
    code?.focus({ preventScroll: true });
    code?.form?.scrollIntoView?.({ block: 'start' });
  }

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    const code = this.code()?.nativeElement.value.trim() ?? '';
    if (!FACTOR_CODE.test(code)) return this.refuse('Mã xác thực gồm 6 chữ số.');
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set('');
    try {
      this.done.emit((await firstValueFrom(this.api.confirm(code))).codes);
    } catch (failure) {
      this.refuse(readError(failure).message);
    } finally {
      this.busy.set(false);
    }
  }

  protected async copy(secret: string): Promise<void> {
    await navigator.clipboard.writeText(secret.replaceAll(' ', ''));
    this.notice.say('Đã chép khóa.');
  }

  private refuse(sentence: string): void {
    this.refusal.set(sentence);
    const field = this.code()?.nativeElement;
    field?.focus();
    field?.select();
  }
}
