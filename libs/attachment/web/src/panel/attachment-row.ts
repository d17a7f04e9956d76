import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { MatMenuModule } from '@angular/material/menu';
import { ATTACHMENT_KINDS, attachmentPaths, type AttachmentView } from '@tiepdan/attachment/contract';
import { previewOf } from '@tiepdan/file/contract';
import { FileSizePipe } from '@tiepdan/file/web';
import { Chip, dialogSize, InstantPipe } from '@tiepdan/ui/web';
import type { RecordOfFiles } from '../attachment-api';
import { PreviewDialog, type PreviewedFile } from '../dialogs/preview-dialog';

/** What is to be done with a file. */
export type AttachmentAct = 'open' | 'correct' | 'remove';

/** One file of a record: what it is, who attached it, and what may be done with it. */
@Component({
  selector: 'tiepdan-attachment-row',
  imports: [Chip, FileSizePipe, InstantPipe, MatButton, MatIcon, MatIconButton, MatMenuModule],
  templateUrl: './attachment-row.html',
  styleUrl: './attachment-row.scss',
})
export class AttachmentRow {
  private readonly dialog = inject(MatDialog);

  readonly record = input.required<RecordOfFiles>();
  readonly file = input.required<AttachmentView>();
  /** The true name of an opened file; null while it is masked. */
  readonly trueName = input<string | null>(null);
  readonly mayOpen = input(false);
  readonly mayWrite = input(false);
  readonly act = output<AttachmentAct>();

  protected readonly kind = computed(() => ATTACHMENT_KINDS[this.file().kind]);
  protected readonly name = computed(() => this.trueName() ?? this.file().name);
  protected readonly readable = computed(() => !this.file().sealed || this.file().openedUntil !== null);
  protected readonly shown = computed(() => previewOf(this.file().mediaType) !== 'none');
  protected readonly address = computed(() => attachmentPaths.content(this.record().kind, this.record().id, this.file().id));

  protected preview(): void {
    const { name, mediaType, size } = this.file();
    const data: PreviewedFile = { address: this.address(), heading: this.name(), name, mediaType, size };
    this.dialog.open(PreviewDialog, { data, ...dialogSize('widest'), autoFocus: 'first-tabbable', restoreFocus: true });
  }
}
