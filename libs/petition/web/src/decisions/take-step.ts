import { inject, Injectable, type Type } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { PETITION_STAGES, type PetitionAction, type PetitionStage, type PetitionView, type TakenStep } from '@tiepdan/petition/contract';
import { dialogSize, Notice } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { PetitionApi } from '../petition-api';
import { bookNumberOf } from '../petition-words';
import { STEP_DIALOGS_INSTEAD, type StepQuestion } from './step-dialogs';

type Asked = Exclude<PetitionAction, 'propose' | 'split'>;

const noted = () => import('./noted/noted-dialog').then((m) => m.NotedDialog);
const reasoned = () => import('./reasoned/reasoned-dialog').then((m) => m.ReasonedDialog);

/** The dialog of each action; proposing and splitting have pages of their own. */
const DIALOGS: Readonly<Record<Asked, () => Promise<Type<unknown>>>> = {
  approve: noted,
  sign: noted,
  recall: noted,
  'keep-filed': noted,
  expire: noted,
  return: reasoned,
  reopen: reasoned,
  transfer: () => import('./transfer/transfer-dialog').then((m) => m.TransferDialog),
  'determine-complexity': () => import('./complexity/complexity-dialog').then((m) => m.ComplexityDialog),
  extend: () => import('./extend/extend-dialog').then((m) => m.ExtendDialog),
  suspend: () => import('./suspend/suspend-dialog').then((m) => m.SuspendDialog),
  continue: () => import('./continue/continue-dialog').then((m) => m.ContinueDialog),
  terminate: () => import('./terminate/terminate-dialog').then((m) => m.TerminateDialog),
  withdraw: () => import('./withdraw/withdraw-dialog').then((m) => m.WithdrawDialog),
  resolve: () => import('./resolve/resolve-dialog').then((m) => m.ResolveDialog),
};

/** What is said after each action; `{stage}` is where the petition now stands. */
const SAID: Readonly<Record<Asked, string>> = {
  approve: 'Đã duyệt đề xuất của đơn {number}: {stage}.',
  sign: 'Đã ghi nhận ký đơn {number}: {stage}.',
  recall: 'Đã rút đề xuất của đơn {number}.',
  'keep-filed': 'Đơn {number} tiếp tục được lưu.',
  return: 'Đã trả lại đề xuất của đơn {number}.',
  reopen: 'Đã mở lại đơn {number}.',
  expire: 'Đã kết thúc lưu đơn {number}.',
  transfer: 'Đã chuyển hồ sơ đơn {number}.',
  'determine-complexity': 'Đã ghi văn bản xác định vụ việc phức tạp của đơn {number}.',
  extend: 'Đã gia hạn giải quyết đơn {number}.',
  suspend: 'Đã tạm đình chỉ giải quyết đơn {number}.',
  continue: 'Đơn {number} được tiếp tục giải quyết.',
  terminate: 'Đã đình chỉ giải quyết đơn {number}.',
  withdraw: 'Đã ghi nhận rút đơn {number}: {stage}.',
  resolve: 'Đã ghi kết quả giải quyết đơn {number}.',
};

/** Does an action to a petition from wherever it is offered: asks what it needs, and tells what came of it. */
@Injectable({ providedIn: 'root' })
export class TakeStep {
  private readonly dialog = inject(MatDialog);
  private readonly router = inject(Router);
  private readonly notice = inject(Notice);
  private readonly session = inject(Session);
  private readonly api = inject(PetitionApi);
  private readonly instead = inject(STEP_DIALOGS_INSTEAD, { optional: true }) ?? [];

  /** The step taken, or null when the officer thought better of it or went on to a page. `reload` shows the petition anew. */
  async run(action: PetitionAction, petition: PetitionView, reload: () => void): Promise<TakenStep | null> {
    if (action === 'propose' || action === 'split') {
      await this.router.navigate(['/petitions', petition.id, action]);
      return null;
    }
    const opened = this.dialog.open<unknown, StepQuestion, TakenStep>(await this.dialogOf(action, petition), {
      data: { petition, action },
      ...dialogSize('usual'),
      autoFocus: 'input, textarea, [role="combobox"]',
    });
    const taken = await firstValueFrom(opened.afterClosed());
    if (!taken) return null;
    this.tell(action, petition, taken, reload);
    reload();
    return taken;
  }

  private dialogOf(action: Asked, petition: PetitionView): Promise<Type<unknown>> {
    const instead = this.instead.find((one) => one.action === action && one.fits(petition));
    return (instead?.load ?? DIALOGS[action])();
  }

  /** Tells a proposal made, and offers to take it back, which leads to the form again with what was `typed`. */
  proposed(petition: PetitionView, taken: TakenStep, typed: object): void {
    this.notice.undoable(`Đã trình đề xuất xử lý đơn ${bookNumberOf(petition)}.`, async () => {
      await firstValueFrom(
        this.api.take(petition.id, 'recall', { version: taken.version, on: this.session.today(), note: 'Hoàn tác ngay sau khi trình' }),
      );
      await this.router.navigate(['/petitions', petition.id, 'propose'], { state: { typed } });
    });
  }

  private tell(action: Asked, petition: PetitionView, taken: TakenStep, reload: () => void): void {
    const text = said(action, petition, taken.stage);
    const before = petition.officerId;
    if (action !== 'transfer' || before === null || !this.session.can('petition.assign')) return this.notice.say(text);
    this.notice.undoable(text, async () => {
      const back = { version: taken.version, on: this.session.today(), officerId: before, reason: 'Hoàn tác ngay sau khi chuyển' };
      await firstValueFrom(this.api.take(petition.id, 'transfer', back));
      reload();
    });
  }
}

function said(action: Asked, petition: PetitionView, stage: PetitionStage): string {
  return SAID[action].replace('{number}', bookNumberOf(petition)).replace('{stage}', PETITION_STAGES[stage].toLocaleLowerCase('vi'));
}
