import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatAnchor, MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import {
  ATTACHABLE,
  type AttachableKind,
  ATTACHMENTS_MOST,
  attachmentPaths,
  type AttachmentsOfRecord,
  type AttachmentView,
  type OpenedAttachmentList,
} from '@tiepdan/attachment/contract';
import { Session } from '@tiepdan/identity/web';
import { dialogSize, ErrorPanel, Notice, RecordChanges, SkeletonRows } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { AttachmentApi } from '../attachment-api';
import { CorrectFileDialog, type CorrectFileQuestion } from '../dialogs/correct-file-dialog';
import { type FileOpeningQuestion, OpenFilesDialog } from '../dialogs/open-files-dialog';
import { AttachFiles } from './attach-files';
import { type AttachmentAct, AttachmentRow } from './attachment-row';
import { openedNames } from './opened-names';

/** "Tệp đính kèm" on a record's page: its files, and the way to attach more. */
@Component({
  selector: 'tiepdan-attachment-panel',
  imports: [AttachFiles, AttachmentRow, ErrorPanel, MatAnchor, MatButton, MatIcon, SkeletonRows],
  templateUrl: './attachment-panel.html',
  styleUrl: './attachment-panel.scss',
})
export class AttachmentPanel {
  private readonly api = inject(AttachmentApi);
  private readonly session = inject(Session);
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);
  private readonly changes = inject(RecordChanges);

  readonly kind = input.required<AttachableKind>();
  readonly recordId = input.required<string>();

  protected readonly record = computed(() => ({ kind: this.kind(), id: this.recordId() }));
  protected readonly files = rxResource({ params: () => this.record(), stream: ({ params }) => this.api.list(params) });
  /** What was loaded last: it stays in sight while it is loaded anew, and goes with its record. */
  protected readonly shown = linkedSignal<{ id: string; value: AttachmentsOfRecord | undefined }, AttachmentsOfRecord | undefined>({
    source: () => ({ id: this.recordId(), value: this.files.hasValue() ? this.files.value() : undefined }),
    computation: ({ id, value }, before) => value ?? (before?.source.id === id ? before.value : undefined),
  });
  protected readonly names = openedNames(() => this.files.reload());
  protected readonly active = computed(() => this.of('active'));
  protected readonly removed = computed(() => this.of('removed'));
  protected readonly closed = computed(() => this.active().filter(({ sealed, openedUntil }) => sealed && openedUntil === null));
  protected readonly room = computed(() => ATTACHMENTS_MOST - this.active().length);
  protected readonly archive = computed(() => attachmentPaths.archive(this.kind(), this.recordId()));
  protected readonly mayWrite = computed(() => this.session.can(ATTACHABLE[this.kind()].write) && this.session.can('file.upload'));
  protected readonly mayOpen = computed(() => this.session.can('citizen.open-sealed'));

  protected trueName({ id }: AttachmentView): string | null {
    return this.names.of().get(id)?.name ?? null;
  }

  /** Shows the files anew, and tells the page that something happened to its record. */
  protected changed(): void {
    this.files.reload();
    this.changes.tell();
  }

  protected async take(act: AttachmentAct, file: AttachmentView): Promise<void> {
    if (act === 'open') return this.open([file], file.name);
    if (act === 'remove') return this.remove(file);
    const data: CorrectFileQuestion = { record: this.record(), file };
    const saved = await firstValueFrom(
      this.dialog.open<CorrectFileDialog, CorrectFileQuestion, boolean>(CorrectFileDialog, { data, ...dialogSize('narrow') }).afterClosed(),
    );
    if (saved) this.changed();
  }

  protected openAll(): Promise<void> {
    return this.open(this.closed(), `${this.closed().length} tệp kín`);
  }

  protected async restore({ id, version }: AttachmentView): Promise<void> {
    await this.run(async () => {
      await firstValueFrom(this.api.restore(this.record(), id, version));
      this.notice.say('Đã lấy lại tệp.');
    });
  }

  private of(status: AttachmentView['status']): readonly AttachmentView[] {
    return (this.shown()?.items ?? []).filter((file) => file.status === status);
  }

  private async open(files: readonly AttachmentView[], label: string): Promise<void> {
    const data: FileOpeningQuestion = { record: this.record(), ids: files.map(({ id }) => id), label };
    const dialog = this.dialog.open<OpenFilesDialog, FileOpeningQuestion, OpenedAttachmentList>(OpenFilesDialog, {
      data,
      ...dialogSize('usual'),
      restoreFocus: true,
    });
    const opened = await firstValueFrom(dialog.afterClosed());
    if (!opened) return;
    this.names.add(opened);
    this.files.reload();
  }

  private async remove({ id, version, number }: AttachmentView): Promise<void> {
    const record = this.record();
    await this.run(async () => {
      const written = await firstValueFrom(this.api.remove(record, id, version));
      this.notice.undoable(`Đã bỏ tệp ${number}.`, async () => {
        await firstValueFrom(this.api.restore(record, id, written.version));
        this.changed();
      });
    });
  }

  private async run(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (failure) {
      this.notice.fail(failure);
    }
    this.changed();
  }
}
