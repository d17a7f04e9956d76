import { inject, Injectable, type Type } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { TaskAction, TaskRow } from '@tiepdan/conclusion/contract';
import type { WrittenRecord } from '@tiepdan/platform/contract';
import { askReason, dialogSize, Notice, type ReasonQuestion } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ConclusionApi } from '../conclusion-api';

type Asked = Exclude<TaskAction, 'withdraw' | 'reopen'>;

/** The dialog of each act; withdrawing and opening again ask for a reason alone. */
const DIALOGS: Readonly<Record<Asked, () => Promise<Type<unknown>>>> = {
  progress: () => import('./progress-dialog').then((m) => m.ProgressDialog),
  report: () => import('./report-dialog').then((m) => m.ReportDialog),
  close: () => import('./close-dialog').then((m) => m.CloseTaskDialog),
  extend: () => import('./extend-dialog').then((m) => m.ExtendTaskDialog),
};

const SAID: Readonly<Record<Asked, string>> = {
  progress: 'Đã ghi tiến độ.',
  report: 'Đã ghi kết quả báo cáo.',
  close: 'Đã kết thúc nhiệm vụ.',
  extend: 'Đã đổi hạn nhiệm vụ.',
};

const REASONS: Readonly<Record<'withdraw' | 'reopen', ReasonQuestion>> = {
  withdraw: { heading: 'Rút nhiệm vụ', explanation: 'Nhiệm vụ đã rút không tính là đã giao và không bị đôn đốc.', action: 'Rút nhiệm vụ' },
  reopen: {
    heading: 'Mở lại nhiệm vụ',
    explanation: 'Nhiệm vụ lại được tính là đang thực hiện, với hạn đã giao. Báo cáo nhận trước lúc này không còn được tính.',
    action: 'Mở lại nhiệm vụ',
  },
};

/** What was done can be done back by an act of its own; the reason of it says that it was at once. */
const AT_ONCE = 'Hoàn tác ngay sau khi ghi';

/** Does an act on a task from wherever it is offered: asks what it needs, and tells what came of it. */
@Injectable({ providedIn: 'root' })
export class TakeTaskAct {
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);
  private readonly api = inject(ConclusionApi);

  /** `reload` shows the task anew. */
  async run(action: TaskAction, task: TaskRow, reload: () => void): Promise<void> {
    if (action === 'withdraw' || action === 'reopen') return this.withReason(action, task, reload);
    const opened = this.dialog.open<unknown, unknown, WrittenRecord>(await DIALOGS[action](), {
      data: { task },
      ...dialogSize('usual'),
      autoFocus: 'input, textarea',
    });
    const written = await firstValueFrom(opened.afterClosed());
    if (!written) return;
    if (action === 'close') this.undoable(SAID.close, written, reload);
    else this.notice.say(SAID[action]);
    reload();
  }

  private async withReason(action: 'withdraw' | 'reopen', { id, version }: TaskRow, reload: () => void): Promise<void> {
    const reason = await askReason(this.dialog, REASONS[action]);
    if (reason === null) return;
    try {
      const written = await firstValueFrom(this.api[action](id, { version, reason }));
      if (action === 'withdraw') this.undoable('Đã rút nhiệm vụ.', written, reload);
      else this.notice.say('Đã mở lại nhiệm vụ.');
    } catch (failure) {
      this.notice.fail(failure);
    }
    reload();
  }

  private undoable(text: string, { id, version }: WrittenRecord, reload: () => void): void {
    this.notice.undoable(text, async () => {
      await firstValueFrom(this.api.reopen(id, { version, reason: AT_ONCE }));
      reload();
    });
  }
}
