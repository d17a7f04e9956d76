import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import type { DocumentView } from '@tiepdan/document/contract';
import { DOCUMENT_KINDS } from '@tiepdan/document/contract';
import { Session } from '@tiepdan/identity/web';
import { askReason, Chip, DayPipe, ErrorPanel, HistoryList, InstantPipe, Notice, PageHeader, SkeletonRows } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { DocumentApi } from '../document-api';

/** One outgoing document: what it is, what happened to it, and what it serves. */
@Component({
  selector: 'tiepdan-document-record',
  imports: [Chip, DayPipe, ErrorPanel, HistoryList, InstantPipe, MatButton, MatIcon, PageHeader, RouterLink, SkeletonRows],
  templateUrl: './document-record.html',
  styleUrl: './document-record.scss',
})
export class DocumentRecord {
  private readonly api = inject(DocumentApi);
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);
  private readonly session = inject(Session);

  readonly id = input.required<string>();

  protected readonly loaded = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.one(params) });
  protected readonly history = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.history(params) });
  protected readonly document = computed(() => (this.loaded.hasValue() ? this.loaded.value() : undefined));
  protected readonly heading = computed(() => {
    const document = this.document();
    return document ? `Văn bản số ${document.number}/${document.symbol}` : 'Văn bản';
  });
  protected readonly kinds = DOCUMENT_KINDS;
  protected readonly canCorrect = computed(() => this.session.can('document.correct'));
  protected readonly canCancel = computed(() => this.session.can('document.cancel'));

  protected async cancel(document: DocumentView): Promise<void> {
    const reason = await askReason(this.dialog, {
      heading: `Hủy văn bản số ${document.number}/${document.symbol}`,
      explanation: 'Văn bản vẫn xem được nhưng không tính vào báo cáo nữa. Số đã dùng không cấp lại.',
      action: 'Hủy văn bản',
    });
    if (reason === null) return;
    await this.act(async () => {
      const { version } = await firstValueFrom(this.api.cancel(document.id, { version: document.version, reason }));
      this.notice.undoable('Đã hủy văn bản.', async () => {
        await firstValueFrom(this.api.restore(document.id, { version, reason: 'Hoàn tác việc hủy' }));
        this.reload();
      });
    });
  }

  protected async restore(document: DocumentView): Promise<void> {
    const reason = await askReason(this.dialog, {
      heading: `Khôi phục văn bản số ${document.number}/${document.symbol}`,
      explanation: 'Văn bản lại được tính vào báo cáo của kỳ có ngày văn bản.',
      action: 'Khôi phục văn bản',
    });
    if (reason === null) return;
    await this.act(async () => {
      await firstValueFrom(this.api.restore(document.id, { version: document.version, reason }));
      this.notice.say('Đã khôi phục văn bản.');
    });
  }

  private async act(write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (failure) {
      this.notice.fail(failure);
    }
    this.reload();
  }

  private reload(): void {
    this.loaded.reload();
    this.history.reload();
  }
}
