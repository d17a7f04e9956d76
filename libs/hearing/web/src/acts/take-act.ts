import { inject, Injectable, type Type } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { HEARING_ACTIONS, type DayAgency, type HearingAction, type HearingRow, type InviteResult } from '@tiepdan/hearing/contract';
import { askReason, dialogSize, Notice, type ReasonQuestion } from '@tiepdan/ui/web';
import type { WrittenRecord } from '@tiepdan/platform/contract';
import { firstValueFrom } from 'rxjs';
import { HearingApi } from '../hearing-api';
import { peopleWords } from '../words/hearing-words';

/** Acts that have a dialog of their own. */
type DialogAct = 'accept' | 'refuse' | 'move' | 'involve' | 'absent';
/** Acts that need a reason and nothing else. */
type ReasonAct = 'withdraw' | 'take-back';
/** Acts offered wherever a request is shown; those of the sitting itself belong to the screen of the day. */
export type OfferedAct = DialogAct | ReasonAct | 'tie' | 'invite';

const DIALOGS: Readonly<Record<DialogAct, () => Promise<Type<unknown>>>> = {
  accept: () => import('./accept-dialog').then((m) => m.AcceptDialog),
  refuse: () => import('./refuse-dialog').then((m) => m.RefuseDialog),
  move: () => import('./move-dialog').then((m) => m.MoveDialog),
  involve: () => import('./involve-dialog').then((m) => m.InvolveDialog),
  absent: () => import('./absent-dialog').then((m) => m.AbsentDialog),
};

const QUESTIONS: Readonly<Record<ReasonAct, ReasonQuestion>> = {
  withdraw: {
    heading: 'Rút đăng ký',
    explanation: 'Công dân không còn đề nghị gặp lãnh đạo về việc này. Đăng ký vẫn xem được và nhận lại được.',
    action: 'Rút đăng ký',
  },
  'take-back': {
    heading: 'Nhận lại đăng ký',
    explanation: 'Đăng ký trở lại danh sách chờ sắp xếp.',
    action: 'Nhận lại',
  },
};

const SAID: Readonly<Record<Exclude<DialogAct, 'refuse'>, string>> = {
  accept: 'Đã xếp lịch tiếp {who}.',
  move: 'Đã chuyển ngày tiếp của {who}.',
  involve: 'Đã lưu cơ quan dự khi tiếp {who}.',
  absent: 'Đã ghi {who} không đến.',
};

const OFFERED: readonly OfferedAct[] = ['tie', 'accept', 'invite', 'involve', 'move', 'refuse', 'withdraw', 'take-back'];

/** The acts of a request that a list or a page offers, in the order of work. */
export function offeredActs({ actions }: Pick<HearingRow, 'actions'>): OfferedAct[] {
  return OFFERED.filter((act) => actions.includes(act satisfies HearingAction));
}

export const ACT_WORDS: Readonly<Record<OfferedAct, string>> = HEARING_ACTIONS;

/** The first field; the focus goes to a button where there is none, for it must not stay on the page behind. */
const FIRST_TO_FILL = 'input:not([type="checkbox"]), textarea, [role="combobox"], button';

/** Does an act to a request from wherever it is offered: asks what it needs, and tells what came of it. */
@Injectable({ providedIn: 'root' })
export class TakeAct {
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);
  private readonly router = inject(Router);
  private readonly api = inject(HearingApi);

  /** `reload` shows the request anew; resolves to whether something was done. */
  async run(act: OfferedAct, hearing: HearingRow, reload: () => void): Promise<boolean> {
    if (act === 'tie') return this.router.navigate(['/hearings', hearing.id, 'tie']);
    if (act === 'withdraw' || act === 'take-back') return this.giveReason(act, hearing, reload);
    if (act === 'invite') return (await this.invite(hearing.leaderDayId ?? '', [hearing], [], reload)) !== null;
    const result = await this.open<WrittenRecord>(await DIALOGS[act](), { hearing });
    if (!result) return false;
    this.tell(act, hearing, result, reload);
    reload();
    return true;
  }

  /** Invites several to a day; null when nothing was done. */
  async invite(
    dayId: string,
    hearings: readonly HearingRow[],
    agencies: readonly DayAgency[],
    reload: () => void,
  ): Promise<InviteResult | null> {
    const { InviteDialog } = await import('./invite-dialog');
    const result = await this.open<InviteResult>(InviteDialog, { dayId, hearings, agencies });
    if (!result) return null;
    if (result.told > 0) this.notice.say(`Đã ghi báo cho ${result.told} nơi.`);
    reload();
    return result;
  }

  private async giveReason(act: ReasonAct, hearing: HearingRow, reload: () => void): Promise<boolean> {
    const reason = await askReason(this.dialog, QUESTIONS[act]);
    if (reason === null) return false;
    const send = act === 'withdraw' ? this.api.withdraw.bind(this.api) : this.api.takeBack.bind(this.api);
    try {
      const written = await firstValueFrom(send(hearing.id, { version: hearing.version, reason }));
      if (act === 'withdraw') this.offerBack(`Đã rút đăng ký của ${peopleWords(hearing)}.`, written, reload);
      else this.notice.say('Đã nhận lại đăng ký.');
    } catch (failure) {
      this.notice.fail(failure);
    }
    reload();
    return true;
  }

  private tell(act: DialogAct, hearing: HearingRow, written: WrittenRecord, reload: () => void): void {
    const who = peopleWords(hearing);
    if (act === 'refuse') this.offerBack(`Không nhận đăng ký của ${who}.`, written, reload);
    else this.notice.say(SAID[act].replace('{who}', who));
  }

  private offerBack(said: string, { id, version }: WrittenRecord, reload: () => void): void {
    this.notice.undoable(said, async () => {
      await firstValueFrom(this.api.takeBack(id, { version, reason: 'Hoàn tác ngay sau khi ghi' }));
      reload();
    });
  }

  private async open<R>(dialog: Type<unknown>, data: object): Promise<R | null> {
    const opened = this.dialog.open<unknown, object, R>(dialog, { data, ...dialogSize('usual'), autoFocus: FIRST_TO_FILL });
    return (await firstValueFrom(opened.afterClosed())) ?? null;
  }
}
