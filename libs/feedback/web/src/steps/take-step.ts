import { inject, Injectable, type Type } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import type { FeedbackAction, FeedbackStepDone, FeedbackView } from '@tiepdan/feedback/contract';
import { dialogSize, Notice } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { FeedbackApi } from '../feedback-api';
import { bookNumberOf } from '../feedback-words';

type Asked = Exclude<FeedbackAction, 'undo'>;

const DIALOGS: Readonly<Record<Asked, () => Promise<Type<unknown>>>> = {
  forward: () => import('./forward-dialog').then((m) => m.ForwardDialog),
  answer: () => import('./answer-dialog').then((m) => m.AnswerDialog),
  publish: () => import('./publish-dialog').then((m) => m.PublishDialog),
  withdraw: () => import('./withdraw-dialog').then((m) => m.WithdrawDialog),
};

const SAID: Readonly<Record<Asked, string>> = {
  forward: 'Đã ghi chuyển xử lý',
  answer: 'Đã ghi trả lời',
  publish: 'Đã công khai trả lời',
  withdraw: 'Đã ghi rút',
};

const FIRST_TO_FILL = 'input, textarea, [role="combobox"], button';

/** Takes a step with feedback: asks what it needs, tells what came of it, and offers to take it back. */
@Injectable({ providedIn: 'root' })
export class TakeFeedbackStep {
  private readonly dialog = inject(MatDialog);
  private readonly router = inject(Router);
  private readonly notice = inject(Notice);
  private readonly api = inject(FeedbackApi);

  /** `reload` shows the feedback anew. */
  async run(action: FeedbackAction, feedback: FeedbackView, reload: () => void): Promise<void> {
    if (action === 'undo') return this.undo(feedback, reload);
    const opened = this.dialog.open<unknown, object, FeedbackStepDone>(await DIALOGS[action](), {
      data: { feedback },
      ...dialogSize('wide'),
      autoFocus: FIRST_TO_FILL,
    });
    const done = await firstValueFrom(opened.afterClosed());
    if (!done) return;
    this.tell(`${SAID[action]}, số ${bookNumberOf(feedback)}.`, done, reload);
    reload();
  }

  private async undo({ id, version }: FeedbackView, reload: () => void): Promise<void> {
    try {
      await firstValueFrom(this.api.take(id, 'undo', { version }));
      this.notice.say('Đã bỏ bước vừa ghi.');
    } catch (failure) {
      this.notice.fail(failure);
    }
    reload();
  }

  /** A draft is offered to be opened; everything else to be taken back. */
  private tell(text: string, { id, version, documentId }: FeedbackStepDone, reload: () => void): void {
    if (documentId) return this.notice.offer(text, 'Mở dự thảo', () => this.router.navigate(['/documents', documentId]));
    this.notice.undoable(text, async () => {
      await firstValueFrom(this.api.take(id, 'undo', { version }));
      reload();
    });
  }
}
