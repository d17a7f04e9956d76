import { Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import type { LookupRecord } from '@tiepdan/portal/contract';
import { askReason, CountPipe, ErrorPanel, InstantPipe, Notice, RecordChanges, SkeletonRows } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { CodeApi } from './code-api';
import { QrPicture } from './qr-picture';

/** The code by which the citizen looks a record up: shown, printed, given anew, revoked. */
@Component({
  selector: 'tiepdan-code-panel',
  imports: [CountPipe, ErrorPanel, InstantPipe, MatButtonModule, MatIcon, QrPicture, RouterLink, SkeletonRows],
  templateUrl: './code-panel.html',
  styleUrl: './code-panel.scss',
})
export class CodePanel {
  readonly record = input.required<LookupRecord>();

  private readonly api = inject(CodeApi);
  private readonly session = inject(Session);
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);
  private readonly changes = inject(RecordChanges);
  protected readonly canSee = this.session.can('portal.see-codes');
  protected readonly canIssue = this.session.can('portal.issue-codes');
  protected readonly busy = signal(false);
  protected readonly loaded = rxResource({
    params: () => (this.canSee ? this.record() : undefined),
    stream: ({ params }) => this.api.of(params),
  });
  protected readonly code = computed(() => (this.loaded.hasValue() ? (this.loaded.value()?.code ?? null) : null));
  /** The page that is printed. */
  protected readonly sheet = computed(() => {
    const record = this.record();
    return 'petitionId' in record ? ['/portal/codes/petition', record.petitionId] : ['/portal/codes/reception', record.receptionId];
  });

  protected async issue(): Promise<void> {
    await this.attempt(async () => {
      this.loaded.set(await firstValueFrom(this.api.issue(this.record())));
      this.notice.say('Đã cấp mã tra cứu.');
    });
  }

  protected async revoke(): Promise<void> {
    const reason = await askReason(this.dialog, {
      heading: 'Thu hồi mã tra cứu',
      explanation: 'Mã đã in không dùng được nữa ngay sau khi thu hồi. Công dân cần được cấp mã mới.',
      action: 'Thu hồi mã',
    });
    if (reason === null) return;
    await this.attempt(async () => {
      await firstValueFrom(this.api.revoke(this.record(), reason));
      this.notice.offer('Đã thu hồi mã tra cứu.', 'Cấp mã mới', () => this.issue());
    });
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await act();
      // The history of the record's page tells of it.
      this.changes.tell();
    } catch (failure) {
      this.notice.fail(failure);
    } finally {
      this.busy.set(false);
      this.loaded.reload();
    }
  }
}
