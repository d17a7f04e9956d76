import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import type { LeaderView } from '@tiepdan/leader-day/contract';
import type { WrittenRecord } from '@tiepdan/platform/contract';
import { formatCount, formatDay } from '@tiepdan/platform/contract';
import { Chip, dialogSize, EmptyState, ListFrame, Notice, urlFilters } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { LeaderApi } from '../leader-api';
import { LeaderDialog, type LeaderQuestion } from './leader-dialog';

/** The leaders who receive citizens in this house, of the People's Committee and of other bodies. */
@Component({
  selector: 'tiepdan-leaders-page',
  imports: [Chip, EmptyState, ListFrame, MatButton, MatIcon, MatIconButton, RouterLink],
  templateUrl: './leaders-page.html',
})
export class LeadersPage {
  private readonly api = inject(LeaderApi);
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);
  private readonly session = inject(Session);

  protected readonly filters = urlFilters<{ left: boolean }>({ left: false });
  protected readonly canManage = computed(() => this.session.can('leader.manage'));
  protected readonly canSeeDays = computed(() => this.session.can('leader-day.read'));
  protected readonly loaded = rxResource({ stream: () => this.api.all() });
  private readonly all = computed(() => (this.loaded.hasValue() ? this.loaded.value() : []));
  protected readonly lines = computed(() =>
    this.all()
      .filter(({ active }) => active || this.filters().left)
      .map((leader) => ({ leader, duty: dutyOf(leader) })),
  );
  protected readonly left = computed(() => this.all().filter(({ active }) => !active).length);
  protected readonly sentence = computed(() =>
    this.loaded.hasValue() ? `${formatCount(this.lines().length)} lãnh đạo` : 'Đang tải danh sách lãnh đạo',
  );
  protected readonly parts = computed(() => (this.filters().left ? [{ key: 'left', label: 'kể cả đã thôi giữ chức vụ' }] : []));

  protected async edit(leader: LeaderView | null): Promise<void> {
    const order = Math.max(0, ...this.all().map(({ positionOrder }) => positionOrder)) + 1;
    const opened = this.dialog.open<LeaderDialog, LeaderQuestion, WrittenRecord>(LeaderDialog, {
      data: { leader, order },
      ...dialogSize('usual'),
    });
    const written = await firstValueFrom(opened.afterClosed());
    if (!written) return;
    if (leader) this.undoable(leader, written);
    else this.notice.say('Đã thêm lãnh đạo tiếp công dân.');
    this.loaded.reload();
  }

  private undoable(before: LeaderView, written: WrittenRecord): void {
    this.notice.undoable(`Đã lưu thông tin của ${before.fullName}.`, async () => {
      const { fullName, position, chair, active, bodyId, accountId, positionOrder, requiredDaysPerMonth, dutyFrom, dutyTo } = before;
      const details = { fullName, position, chair, active, bodyId, accountId, positionOrder, requiredDaysPerMonth, dutyFrom, dutyTo };
      await firstValueFrom(this.api.correct(before.id, { ...details, version: written.version }));
      this.loaded.reload();
    });
  }
}

/** Since when the office is held, and what it asks for where that is set by hand. */
function dutyOf({ dutyFrom, dutyTo, requiredDaysPerMonth }: LeaderView): string {
  const span = [dutyFrom && `từ ${formatDay(dutyFrom)}`, dutyTo && `đến ${formatDay(dutyTo)}`].filter(Boolean).join(' ');
  const days = requiredDaysPerMonth === null ? 'theo luật' : `${formatCount(requiredDaysPerMonth)} ngày mỗi tháng`;
  return span ? `${days}; ${span}` : days;
}
