import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import type { CorrectLeaderDayRequest, DayOutcome, LeaderDayView } from '@tiepdan/leader-day/contract';
import { DAY_OUTCOMES } from '@tiepdan/leader-day/contract';
import { formatDay } from '@tiepdan/platform/contract';
import {
  askReason,
  Chip,
  ErrorPanel,
  InstantPipe,
  Notice,
  openRecord,
  PageHeader,
  recordActs,
  RecordFrame,
  RecordHistory,
  RelatedPanels,
  SkeletonRows,
  SummaryList,
} from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { LeaderDayApi } from '../leader-day-api';
import { leaderDaySummary } from '../leader-day-words';
import { outcomeMark } from '../outcome-mark';

/** One reception day of a leader: who and when, what became of it, and who was received. */
@Component({
  selector: 'tiepdan-leader-day-record',
  imports: [
    Chip,
    ErrorPanel,
    InstantPipe,
    MatButton,
    MatIcon,
    PageHeader,
    RecordFrame,
    RecordHistory,
    RelatedPanels,
    RouterLink,
    SkeletonRows,
    SummaryList,
  ],
  templateUrl: './leader-day-record.html',
  styleUrl: './leader-day-record.scss',
})
export class LeaderDayRecord {
  private readonly api = inject(LeaderDayApi);
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);
  private readonly session = inject(Session);

  readonly id = input.required<string>();

  protected readonly record = openRecord({
    id: this.id,
    load: (id) => this.api.one(id),
    history: (id) => this.api.history(id),
  });
  protected readonly busy = signal(false);
  protected readonly acts = recordActs({
    noun: 'ngày tiếp',
    cancel: (id, reason) => this.api.cancel(id, reason),
    restore: (id, reason) => this.api.restore(id, reason),
    reload: () => this.record.reload(),
  });
  protected readonly heading = this.record.read((day) => `Ngày tiếp ${formatDay(day.heldOn)}`, 'Ngày tiếp');
  protected readonly lead = this.record.read((day) => `${day.hostName}, ${day.hostPosition}`, '');
  protected readonly rows = this.record.read(leaderDaySummary, []);
  protected readonly mark = computed(() => {
    const day = this.record.view();
    return day && outcomeMark(day, this.session.today());
  });
  protected readonly canManage = computed(() => this.session.can('leader-day.manage') && this.record.view()?.status === 'active');
  protected readonly canRestore = computed(() => this.session.can('leader-day.manage') && this.record.view()?.status === 'cancelled');
  /** Whether the day has come, so that it can be said to be held. */
  protected readonly due = computed(() => (this.record.view()?.heldOn ?? '9999') <= this.session.today());

  /** Writes what became of the day, in one click; the earlier state is one click back. */
  protected async conclude(day: LeaderDayView, outcome: Exclude<DayOutcome, 'not-held'>): Promise<void> {
    await this.write(day, { outcome });
  }

  protected async notHeld(day: LeaderDayView): Promise<void> {
    const note = await askReason(this.dialog, {
      heading: `Không tổ chức tiếp ngày ${formatDay(day.heldOn)}`,
      explanation: 'Ngày đã thông báo vẫn được tính là ngày tiếp. Lý do được ghi vào ngày tiếp và in trong báo cáo khi cần.',
      action: 'Ghi không tổ chức',
    });
    if (note !== null) await this.write(day, { outcome: 'not-held', note });
  }

  private async write(day: LeaderDayView, change: { outcome: DayOutcome; note?: string }): Promise<void> {
    await this.act(async () => {
      const { version } = await firstValueFrom(this.api.correct(day.id, { ...asRequest(day), ...change }));
      this.notice.undoable(`Đã ghi: ${DAY_OUTCOMES[change.outcome]}.`, async () => {
        await firstValueFrom(this.api.correct(day.id, { ...asRequest(day), version, reason: 'Hoàn tác ngay sau khi ghi' }));
        this.record.reload();
      });
    });
  }

  private async act(write: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    try {
      await write();
    } catch (failure) {
      this.notice.fail(failure);
    } finally {
      this.busy.set(false);
    }
    this.record.reload();
  }
}

/** The record as a correction that changes nothing yet. */
function asRequest({ heldOn, session, hostId, byDeputy, outcome, note, version }: LeaderDayView): CorrectLeaderDayRequest {
  return { heldOn, session, hostId, byDeputy, outcome, note: note ?? null, version, reason: 'Ghi kết quả ngày tiếp' };
}
