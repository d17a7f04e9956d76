import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import type { PeriodLockView } from '@tiepdan/calendar/contract';
import { PeriodLockApi } from '@tiepdan/calendar/web';
import { Session } from '@tiepdan/identity/web';
import { formatDay } from '@tiepdan/platform/contract';
import { chosenPeriod } from '@tiepdan/statistics/contract';
import { InPageLink } from '@tiepdan/statistics/web';
import { askReason, Chip, CountPipe, dialogSize, EmptyState, ErrorPanel, InstantPipe, Notice, SkeletonRows } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { readFilingPeriod } from '../filing-address';
import { FilingHead } from '../frame/filing-head';
import { LateList } from './late-list';
import type { LockQuestion } from './lock-dialog';

/** Periods that the head has locked, and what was written late into them. */
@Component({
  selector: 'tiepdan-locks-page',
  imports: [Chip, CountPipe, EmptyState, ErrorPanel, FilingHead, InPageLink, InstantPipe, LateList, MatButton, MatIcon, SkeletonRows],
  templateUrl: './locks-page.html',
  styleUrl: './locks-page.scss',
})
export class LocksPage {
  private readonly api = inject(PeriodLockApi);
  private readonly session = inject(Session);
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);

  /** The lock whose late records are shown. */
  readonly lock = input<string>();
  protected readonly loaded = rxResource({ stream: () => this.api.list() });
  protected readonly locks = computed(() =>
    (this.loaded.hasValue() ? this.loaded.value() : []).map((lock) => ({ ...lock, days: daysOf(lock) })),
  );
  protected readonly open = computed(() => this.locks().find(({ id }) => id === this.lock()));
  protected readonly mayLock = computed(() => this.session.can('period.lock'));

  protected async lockPeriod(): Promise<void> {
    const { LockDialog } = await import('./lock-dialog');
    const last = readFilingPeriod(undefined, this.session.today());
    const data: LockQuestion = { from: last?.from ?? this.session.today(), to: last?.to ?? this.session.today() };
    const opened = this.dialog.open<unknown, LockQuestion, PeriodLockView>(LockDialog, { data, ...dialogSize('usual') });
    const locked = await firstValueFrom(opened.afterClosed());
    if (!locked) return;
    this.notice.undoable(`Đã khóa ${daysOf(locked)}.`, async () => {
      await firstValueFrom(this.api.unlock(locked.id, { reason: 'Hoàn tác ngay sau khi khóa' }));
      this.loaded.reload();
    });
    this.loaded.reload();
  }

  protected async unlock(lock: PeriodLockView): Promise<void> {
    const reason = await askReason(this.dialog, {
      heading: 'Mở khóa kỳ báo cáo',
      explanation: `Từ nay hồ sơ có ngày trong ${daysOf(lock)} được ghi như thường. Danh sách nhập muộn đã có vẫn được giữ.`,
      action: 'Mở khóa',
    });
    if (reason === null) return;
    try {
      await firstValueFrom(this.api.unlock(lock.id, { reason }));
      this.notice.say('Đã mở khóa kỳ báo cáo.');
    } catch (failure) {
      this.notice.fail(failure);
    }
    this.loaded.reload();
  }
}

/** `Quý II năm 2026 (15/03/2026 – 14/06/2026)`, or the days alone. */
function daysOf({ from, to }: Pick<PeriodLockView, 'from' | 'to'>): string {
  const { code, label } = chosenPeriod(from, to);
  const days = `${formatDay(from)} – ${formatDay(to)}`;
  return code ? `${label} (${days})` : days;
}
