import { inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { askReason } from '../notice/ask-reason';
import { Notice } from '../notice/notice';
import { firstValueFrom, type Observable } from 'rxjs';

/** What is needed to cancel a record and take the cancellation back. */
export interface RecordActsOptions {
  /** The record in words, in the middle of a sentence: "lượt tiếp", "đơn". */
  readonly noun: string;
  readonly cancel: (id: string, reason: VersionedReason) => Observable<WrittenRecord>;
  readonly restore: (id: string, reason: VersionedReason) => Observable<WrittenRecord>;
  /** What cancelling and restoring mean, where it is more than leaving the figures and coming back to them. */
  readonly means?: { readonly cancel: string; readonly restore: string };
  /** Shows the record anew. */
  readonly reload: () => void;
}

/** Cancelling and restoring, each with its reason, and eight seconds to take a cancellation back. Call in an injection context. */
export function recordActs({ noun, cancel, restore, means, reload }: RecordActsOptions): {
  readonly cancel: (record: WrittenRecord) => Promise<void>;
  readonly restore: (record: WrittenRecord) => Promise<void>;
} {
  const dialog = inject(MatDialog);
  const notice = inject(Notice);

  async function run(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (failure) {
      notice.fail(failure);
    }
    reload();
  }

  return {
    cancel: async ({ id, version }) => {
      const reason = await askReason(dialog, {
        heading: `Hủy ${noun}`,
        explanation: means?.cancel ?? 'Bản ghi đã hủy vẫn xem được, giữ nguyên số trong sổ và không tính vào số liệu nào.',
        action: `Hủy ${noun}`,
      });
      if (reason === null) return;
      await run(async () => {
        const written = await firstValueFrom(cancel(id, { version, reason }));
        notice.undoable(`Đã hủy ${noun}.`, async () => {
          await firstValueFrom(restore(id, { version: written.version, reason: 'Hoàn tác ngay sau khi hủy' }));
          reload();
        });
      });
    },
    restore: async ({ id, version }) => {
      const reason = await askReason(dialog, {
        heading: `Khôi phục ${noun}`,
        explanation: means?.restore ?? 'Bản ghi được tính lại vào số liệu như trước khi hủy.',
        action: `Khôi phục ${noun}`,
      });
      if (reason === null) return;
      await run(async () => {
        await firstValueFrom(restore(id, { version, reason }));
        notice.say(`Đã khôi phục ${noun}.`);
      });
    },
  };
}
