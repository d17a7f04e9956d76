import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { RECOVERY_CODES, type SecondFactorView, secondFactorPaths } from '@tiepdan/identity/contract';
import { Chip, ErrorPanel, InstantPipe, Notice, PageHeader, SkeletonRows } from '@tiepdan/ui/web';
import { type Observable, firstValueFrom } from 'rxjs';
import { Session } from '../session';
import { CodesPanel } from './codes-panel';
import { EnrolPanel } from './enrol-panel';
import { OwnSessions } from './own-sessions';
import { Proofs } from './proofs';
import { SecondFactorApi } from './second-factor-api';

/** How one signs in to one's own account, and where one is signed in. */
@Component({
  selector: 'tiepdan-account-page',
  imports: [Chip, CodesPanel, EnrolPanel, ErrorPanel, InstantPipe, MatButton, OwnSessions, PageHeader, RouterLink, SkeletonRows],
  templateUrl: './account-page.html',
  styleUrl: './account-page.scss',
})
export class AccountPage {
  private readonly api = inject(SecondFactorApi);
  private readonly proofs = inject(Proofs);
  private readonly notice = inject(Notice);
  private readonly session = inject(Session);
  private readonly enrol = viewChild(EnrolPanel);

  protected readonly factor = httpResource<SecondFactorView>(() => secondFactorPaths.own);
  /** Recovery codes that were just made; shown until they are put away. */
  protected readonly codes = signal<readonly string[] | null>(null);
  protected readonly busy = signal(false);
  protected readonly few = RECOVERY_CODES.few;
  protected readonly name = computed(() => {
    const view = this.session.view();
    return view ? `${view.fullName} (${view.username})` : '';
  });

  /** The factor was set up, under new secrets of the session. */
  protected async enrolled(codes: readonly string[]): Promise<void> {
    this.codes.set(codes);
    await this.session.refresh();
  }

  protected stored(): void {
    this.codes.set(null);
    this.factor.reload();
  }

  protected async renewCodes(): Promise<void> {
    await this.act(async () => {
      const made = await this.proofs.run(() => firstValueFrom(this.api.renewCodes()));
      if (made) this.codes.set(made.codes);
    });
  }

  protected async switchOff(): Promise<void> {
    await this.change(
      () => this.api.drop(),
      () => this.notice.offer('Đã tắt mã xác thực. Từ nay đăng nhập chỉ bằng mật khẩu.', 'Cài đặt lại', () => this.enrol()?.begin()),
    );
  }

  protected async link(): Promise<void> {
    await this.change(
      () => this.api.link(),
      () => this.notice.offer('Đã gắn. Từ nay đăng nhập được bằng dịch vụ đó.', 'Bỏ gắn', () => void this.unlink()),
    );
  }

  protected async unlink(): Promise<void> {
    await this.change(
      () => this.api.unlink(),
      () => this.notice.say('Đã bỏ gắn. Muốn dùng lại dịch vụ đó thì đăng nhập bằng mật khẩu rồi gắn từ đầu.'),
    );
  }

  /** Changes a way of signing in, which asks for the password where that is some time ago, and tells what has changed. */
  private async change(ask: () => Observable<void>, tell: () => void): Promise<void> {
    await this.act(async () => {
      const changed = await this.proofs.run(async () => {
        await firstValueFrom(ask(), { defaultValue: undefined });
        return true;
      });
      if (!changed) return;
      this.factor.reload();
      tell();
    });
  }

  private async act(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await work();
    } catch (failure) {
      this.notice.fail(failure);
    } finally {
      this.busy.set(false);
    }
  }
}
