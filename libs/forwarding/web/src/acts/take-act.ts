import { inject, Injectable, type Type } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import type { AcceptedReturn, AnswerView, DeliveryAction, DeliveryRow, SendResult, UrgeManyResult } from '@tiepdan/forwarding/contract';
import type { WrittenRecord } from '@tiepdan/platform/contract';
import { type DialogSize, dialogSize, askReason, Notice } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ForwardingApi } from '../forwarding-api';

type Asked = Exclude<DeliveryAction, 'reopen'>;

/** The dialog of each act; following anew asks for a reason alone. */
const DIALOGS: Readonly<Record<Asked, () => Promise<Type<unknown>>>> = {
  send: () => import('./send-dialog').then((m) => m.SendDialog),
  receive: () => import('./receive-dialog').then((m) => m.ReceiveDialog),
  answer: () => import('../answer/answer-dialog').then((m) => m.AnswerDialog),
  return: () => import('./return-dialog').then((m) => m.ReturnDialog),
  'accept-return': () => import('./accept-return-dialog').then((m) => m.AcceptReturnDialog),
  extend: () => import('./extend-dialog').then((m) => m.ExtendDialog),
  close: () => import('./close-dialog').then((m) => m.CloseDialog),
  urge: () => import('./urge-dialog').then((m) => m.UrgeDialog),
  tell: () => import('./tell-dialog').then((m) => m.TellDialog),
};

/** The first field; the focus goes to a button where there is none, for it must not stay on the page behind. */
const FIRST_TO_FILL = 'input, textarea, [role="combobox"], button';

/** What was done can be done back by an act of its own; the reason of it says that it was at once. */
const AT_ONCE = 'Hoàn tác ngay sau khi ghi';

/** Does an act to a copy of a paper from wherever it is offered: asks what it needs, and tells what came of it. */
@Injectable({ providedIn: 'root' })
export class TakeAct {
  private readonly dialog = inject(MatDialog);
  private readonly router = inject(Router);
  private readonly notice = inject(Notice);
  private readonly api = inject(ForwardingApi);

  /** `reload` shows the copy anew. */
  async run(action: DeliveryAction, delivery: DeliveryRow, reload: () => void): Promise<void> {
    if (action === 'reopen') return this.reopen(delivery, reload);
    const data = action === 'send' ? { deliveries: [delivery] } : { delivery };
    const result = await this.open(await DIALOGS[action](), data, action === 'answer' ? 'wide' : 'usual');
    if (!result) return;
    this.tell(action, delivery, result, reload);
    reload();
  }

  /** Marks several copies sent; whether anything was. */
  async send(deliveries: readonly DeliveryRow[]): Promise<boolean> {
    const result = (await this.open(await DIALOGS.send(), { deliveries }, 'usual')) as SendResult | undefined;
    if (!result) return false;
    if (result.sent.length > 0) this.notice.say(`Đã ghi gửi ${result.sent.length} văn bản.`);
    return true;
  }

  /** Drafts the paper that tells the citizen, and opens it. */
  async draftNotice(delivery: DeliveryRow): Promise<void> {
    try {
      const { documentId } = await firstValueFrom(this.api.draftNotice(delivery.id));
      await this.router.navigate(['/documents', documentId]);
    } catch (failure) {
      this.notice.fail(failure);
    }
  }

  /** Takes an answer away, with its reason. */
  async withdrawAnswer(answer: AnswerView, reload: () => void): Promise<void> {
    const reason = await askReason(this.dialog, {
      heading: 'Rút văn bản phúc đáp đã ghi',
      explanation: 'Văn bản gửi đi trở lại tình trạng chờ trả lời. Bản đã rút vẫn xem được trong diễn biến.',
      action: 'Rút',
    });
    if (reason === null) return;
    await this.attempt(async () => {
      await firstValueFrom(this.api.withdrawAnswer(answer.id, { version: answer.version, reason }));
      this.notice.say('Đã rút văn bản phúc đáp.');
    }, reload);
  }

  /** Opens the form of an answer that is there, to mend it. */
  async correctAnswer(answer: AnswerView, delivery: DeliveryRow, reload: () => void): Promise<void> {
    const result = await this.open(await DIALOGS.answer(), { delivery, answer }, 'wide');
    if (!result) return;
    this.notice.say('Đã sửa văn bản phúc đáp.');
    reload();
  }

  private async reopen(delivery: DeliveryRow, reload: () => void): Promise<void> {
    const reason = await askReason(this.dialog, {
      heading: 'Theo dõi lại',
      explanation: 'Văn bản lại được tính là chờ trả lời, với hạn trả lời đã đặt trước.',
      action: 'Theo dõi lại',
    });
    if (reason === null) return;
    await this.attempt(async () => {
      await firstValueFrom(this.api.reopen(delivery.id, { version: delivery.version, reason }));
      this.notice.say(`Đã theo dõi lại văn bản ${delivery.documentNumber}.`);
    }, reload);
  }

  private async attempt(act: () => Promise<void>, reload: () => void): Promise<void> {
    try {
      await act();
    } catch (failure) {
      this.notice.fail(failure);
    }
    reload();
  }

  private async open(dialog: Type<unknown>, data: object, size: DialogSize): Promise<unknown> {
    const opened = this.dialog.open(dialog, { data, ...dialogSize(size), autoFocus: FIRST_TO_FILL });
    return firstValueFrom(opened.afterClosed());
  }

  private tell(action: Asked, delivery: DeliveryRow, result: unknown, reload: () => void): void {
    const about = `${delivery.documentNumber} gửi ${delivery.agencyName}`;
    switch (action) {
      case 'answer':
        return this.tellAnswer(result as WrittenRecord, about, reload);
      case 'close':
        return this.tellClosed(result as WrittenRecord, about, reload);
      case 'urge':
        return this.tellUrged(result as UrgeManyResult, about);
      case 'accept-return':
        return this.tellAccepted(result as AcceptedReturn, about);
      case 'send':
        if ((result as SendResult).sent.length === 0) return;
        return this.notice.say(`Đã ghi gửi ${about}.`);
      default:
        return this.notice.say(SAID[action].replace('{about}', about));
    }
  }

  private tellAnswer({ id, version }: WrittenRecord, about: string, reload: () => void): void {
    this.notice.undoable(`Đã ghi văn bản phúc đáp của ${about}.`, async () => {
      await firstValueFrom(this.api.withdrawAnswer(id, { version, reason: AT_ONCE }));
      reload();
    });
  }

  private tellClosed({ id, version }: WrittenRecord, about: string, reload: () => void): void {
    this.notice.undoable(`Đã kết thúc theo dõi ${about}.`, async () => {
      await firstValueFrom(this.api.reopen(id, { version, reason: AT_ONCE }));
      reload();
    });
  }

  private tellUrged({ drafted }: UrgeManyResult, about: string): void {
    const [draft] = drafted;
    if (!draft) return this.notice.say(`Đã gửi lời nhắc về ${about}.`);
    this.notice.offer(`Đã lập dự thảo đôn đốc về ${about}.`, 'Mở dự thảo', () => this.router.navigate(['/documents', draft.documentId]));
  }

  private tellAccepted({ documentId }: AcceptedReturn, about: string): void {
    if (!documentId) return this.notice.say(`Đã nhận lại ${about}.`);
    this.notice.offer(`Đã nhận lại ${about} và lập dự thảo gửi nơi khác.`, 'Mở dự thảo', () =>
      this.router.navigate(['/documents', documentId]),
    );
  }
}

/** What is said after the acts that need no more than a sentence. */
const SAID: Readonly<Record<'receive' | 'return' | 'extend' | 'tell', string>> = {
  receive: 'Đã ghi nơi nhận nhận được {about}.',
  return: 'Đã ghi trả lại {about}.',
  extend: 'Đã đổi hạn trả lời của {about}.',
  tell: 'Đã ghi thông báo cho công dân về {about}.',
};
