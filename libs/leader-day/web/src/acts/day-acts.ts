import { type ComponentType } from '@angular/cdk/overlay';
import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { DayAct, DayAsItStands, DayOutcomeRequest, WrittenDays } from '@tiepdan/leader-day/contract';
import { DAY_OUTCOMES } from '@tiepdan/leader-day/contract';
import type { PlainDate, WrittenRecord } from '@tiepdan/platform/contract';
import { formatCount, formatDay } from '@tiepdan/platform/contract';
import { dialogSize, Notice } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { LeaderDayApi } from '../leader-day-api';
import { DelegateDialog } from './delegate-dialog';
import { PostponeDialog, type PostponeQuestion } from './postpone-dialog';
import { PublishDialog, type PublishQuestion } from './publish-dialog';
import { CallOffDialog, ReinstateDialog } from './reason-dialogs';

/** The acts that ask something in a dialog of their own. */
export const ASKING_ACTS = ['publish', 'postpone', 'delegate', 'call-off', 'reinstate'] as const satisfies readonly DayAct[];
export type AskingAct = (typeof ASKING_ACTS)[number];

const UNDONE = 'Hoàn tác ngay sau khi ghi';
const WIDTH = dialogSize('usual');

/** Does what can be done to a leader's day, wherever it is seen: asks, does, says, and offers to take it back where that is fair. */
@Injectable({ providedIn: 'root' })
export class DayActs {
  private readonly api = inject(LeaderDayApi);
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);

  /** Asks and does. True when something was done; `reload` is called again when it is taken back. */
  async take(act: AskingAct, day: DayAsItStands, reload: () => void): Promise<boolean> {
    switch (act) {
      case 'publish':
        return this.publishOne(day);
      case 'postpone':
        return this.postpone(day);
      case 'delegate':
        return this.said(await this.ask(DelegateDialog, { day }), `Đã ghi ủy quyền tiếp ngày ${formatDay(day.heldOn)}.`);
      case 'call-off':
        return this.callOff(day, reload);
      case 'reinstate':
        return this.said(await this.ask(ReinstateDialog, { day }), `Ngày ${formatDay(day.heldOn)} được tổ chức lại theo lịch.`);
    }
  }

  /** Publishes several days at once; `late` are those told fewer than five working days before. */
  async publish(question: PublishQuestion): Promise<boolean> {
    const written = await this.ask<PublishQuestion, WrittenDays>(PublishDialog, question);
    return this.said(written, `Đã công bố ${formatCount(question.days.length)} ngày tiếp.`);
  }

  /** Moves a day; `on` is the date it was let go over. */
  async postpone(day: DayAsItStands, on?: PlainDate): Promise<boolean> {
    const done = day.outcome === 'planned' ? 'Đã chuyển ngày dự kiến.' : 'Đã ghi hoãn; lịch công khai hiện ngày cũ và ngày mới.';
    return this.said(await this.ask<PostponeQuestion, WrittenRecord>(PostponeDialog, { day, on }), done);
  }

  /** Moves a day that nobody was told of, at once; it can be put back for eight seconds. Fails as the server does. */
  async movePlanned(day: DayAsItStands, on: PlainDate, reload: () => void): Promise<void> {
    const { version } = await firstValueFrom(this.api.postpone(day.id, { version: day.version, heldOn: on }));
    this.notice.undoable(`Đã chuyển ngày của ${day.hostName} từ ${formatDay(day.heldOn)} sang ${formatDay(on)}.`, async () => {
      await firstValueFrom(this.api.postpone(day.id, { version, heldOn: day.heldOn }));
      reload();
    });
  }

  /** Writes what became of a day, in one click; the earlier outcome is one click back. Fails as the server does. */
  async outcome(day: DayAsItStands, outcome: DayOutcomeRequest['outcome'], reload: () => void): Promise<void> {
    const before = day.outcome;
    const { version } = await firstValueFrom(this.api.outcome(day.id, { version: day.version, outcome }));
    const words = `Đã ghi: ${DAY_OUTCOMES[outcome]}.`;
    if (before === 'planned' || before === 'not-held') return this.notice.say(words);
    this.notice.undoable(words, async () => {
      await firstValueFrom(this.api.outcome(day.id, { version, outcome: before }));
      reload();
    });
  }

  private async publishOne(day: DayAsItStands): Promise<boolean> {
    const { checks } = await firstValueFrom(this.api.checks({ dayId: day.id, on: day.heldOn }));
    return this.publish({ days: [day], late: checks.some(({ code }) => code === 'late') ? [day] : [] });
  }

  private async callOff(day: DayAsItStands, reload: () => void): Promise<boolean> {
    const written = await this.ask<{ day: DayAsItStands }, WrittenRecord>(CallOffDialog, { day });
    if (!written) return false;
    this.notice.undoable(`Đã ghi không tổ chức ngày ${formatDay(day.heldOn)}.`, async () => {
      await firstValueFrom(this.api.reinstate(day.id, { version: written.version, reason: UNDONE }));
      reload();
    });
    return true;
  }

  private said(written: unknown, words: string): boolean {
    if (!written) return false;
    this.notice.say(words);
    return true;
  }

  private async ask<Q, A>(dialog: ComponentType<unknown>, data: Q): Promise<A | undefined> {
    return firstValueFrom(this.dialog.open<unknown, Q, A>(dialog, { data, ...WIDTH }).afterClosed());
  }
}
