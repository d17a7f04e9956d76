import { inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import type { MatterView } from '@tiepdan/matter/contract';
import { askReason, dialogSize, Notice } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { MatterApi } from '../matter-api';
import { type MergeAnswer, MergeDialog } from './merge-dialog';

/** Merging a matter from its page, and taking a merge back, at once or later. Call in an injection context. */
export function matterActs(reload: () => void): {
  readonly merge: (matter: MatterView) => Promise<void>;
  readonly undoMerge: (matter: MatterView) => Promise<void>;
} {
  const api = inject(MatterApi);
  const dialog = inject(MatDialog);
  const notice = inject(Notice);
  const router = inject(Router);

  async function show(id: string): Promise<void> {
    await router.navigate(['/matters', id]);
    reload();
  }

  async function merge(matter: MatterView): Promise<void> {
    const opened = dialog.open<MergeDialog, MatterView, MergeAnswer>(MergeDialog, { data: matter, ...dialogSize('widest') });
    const answer = await firstValueFrom(opened.afterClosed());
    if (!answer) return;
    const { merged, fromNumber, intoNumber } = answer;
    await show(merged.intoId);
    notice.undoable(`Đã gộp ${fromNumber} vào ${intoNumber}.`, async () => {
      await firstValueFrom(api.undoMerge(merged.id, { version: merged.version, reason: 'Hoàn tác ngay sau khi gộp' }));
      await show(matter.id);
    });
  }

  async function undoMerge(matter: MatterView): Promise<void> {
    const reason = await askReason(dialog, {
      heading: `Hoàn tác gộp ${matter.number}`,
      explanation: 'Đúng những lượt tiếp, đơn, văn bản và dấu đã chuyển khi gộp được chuyển lại. Những gì ghi sau đó ở vụ việc kia vẫn ở lại.',
      action: 'Hoàn tác gộp',
    });
    if (reason === null) return;
    try {
      await firstValueFrom(api.undoMerge(matter.id, { version: matter.version, reason }));
      notice.say(`Đã hoàn tác: ${matter.number} dùng lại như trước khi gộp.`);
    } catch (failure) {
      notice.fail(failure);
    }
    reload();
  }

  return { merge, undoMerge };
}
