import { Component, computed, inject, linkedSignal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import type { ReminderPreferences } from '@tiepdan/reminder/contract';
import { ErrorPanel, Notice } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ReminderApi } from '../reminder-api';

/** When reminders come, where they are mailed to, and a switch for the mail. */
@Component({
  selector: 'tiepdan-reminder-preferences',
  imports: [ErrorPanel, MatSlideToggle],
  template: `
    <section class="card" aria-labelledby="preferences">
      <h2 id="preferences">Cách nhận nhắc việc</h2>
      @if (loaded.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="loaded.reload()" />
      } @else if (preferences(); as chosen) {
        <p>Nhắc việc được lập lúc {{ chosen.digestAt }} các ngày làm việc; ngày nghỉ và ban đêm không nhắc.</p>
        <mat-slide-toggle [checked]="chosen.mailDigest && canMail()" [disabled]="!canMail()" (change)="prefer($event.checked)">
          Gửi cả qua thư điện tử
        </mat-slide-toggle>
        <p class="muted">{{ mailWords() }}</p>
      }
    </section>
  `,
  styles: `
    .card {
      display: flex;
      flex-direction: column;
      gap: 10px;
      padding: 12px 16px;
      overflow-wrap: anywhere;
    }
  `,
})
export class Preferences {
  private readonly api = inject(ReminderApi);
  private readonly notice = inject(Notice);
  protected readonly loaded = rxResource({ stream: () => this.api.preferences() });
  protected readonly preferences = linkedSignal<ReminderPreferences | null>(() => (this.loaded.hasValue() ? this.loaded.value() : null));
  protected readonly canMail = computed(() => Boolean(this.preferences()?.mailAvailable && this.preferences()?.email));
  protected readonly mailWords = computed(() => {
    const chosen = this.preferences();
    if (!chosen?.mailAvailable) return 'Hệ thống này chưa có máy chủ thư nên chỉ nhắc trong phần mềm.';
    if (!chosen.email) return 'Tài khoản chưa có địa chỉ thư; quản trị hệ thống ghi địa chỉ này.';
    return `Địa chỉ nhận: ${chosen.email}. Thư không có tên công dân.`;
  });

  protected async prefer(mailDigest: boolean): Promise<void> {
    try {
      await this.save(mailDigest);
      this.notice.undoable(mailDigest ? 'Từ nay nhắc việc gửi cả qua thư.' : 'Đã tắt thư nhắc việc.', () => this.save(!mailDigest));
    } catch (failure) {
      this.notice.fail(failure);
      this.loaded.reload();
    }
  }

  private async save(mailDigest: boolean): Promise<void> {
    this.preferences.set(await firstValueFrom(this.api.prefer({ mailDigest })));
  }
}
