import { Component, computed, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { type AttachableKind, ATTACHMENT_KINDS, type AttachmentKind } from '@tiepdan/attachment/contract';
import type { UploadedFile } from '@tiepdan/file/contract';
import { FileUpload } from '@tiepdan/file/web';
import { type ErrorBody } from '@tiepdan/platform/contract';
import { choicesOf, Notice, readError } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { AttachmentApi } from '../attachment-api';

/** What is attached to each kind of record most often. */
const USUAL: Readonly<Record<AttachableKind, AttachmentKind>> = {
  petition: 'petition-paper',
  reception: 'evidence',
  matter: 'evidence',
  document: 'other',
  'leader-day': 'minutes',
};

/** Sends files and attaches those that came through, all of one kind; a file that is another kind is classified afterwards. */
@Component({
  selector: 'tiepdan-attach-files',
  imports: [FileUpload, MatButton, MatFormFieldModule, MatSelectModule],
  template: `
    <tiepdan-file-upload verb="Chọn tệp để đính kèm" [sealed]="sealed()" [most]="room()" [(uploads)]="uploads" />
    @if (uploads().length > 0) {
      <div class="attach">
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>Loại tệp</mat-label>
          <mat-select [value]="fileKind()" (valueChange)="fileKind.set($event)">
            @for (choice of kinds; track choice.value) {
              <mat-option [value]="choice.value">{{ choice.label }}</mat-option>
            }
          </mat-select>
        </mat-form-field>
        <button matButton="filled" type="button" [disabled]="attaching() || upload().busy()" (click)="attach()">{{ words() }}</button>
      </div>
    }
    @if (refusal(); as body) {
      <p class="problem" role="alert">{{ body.message }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: 8px;
    }

    .attach {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 12px;
      align-items: center;
      padding-top: 8px;
    }

    .problem {
      margin: 8px 0 0;
      color: var(--tiepdan-danger);
    }
  `,
})
export class AttachFiles {
  private readonly api = inject(AttachmentApi);
  private readonly notice = inject(Notice);

  readonly kind = input.required<AttachableKind>();
  readonly recordId = input.required<string>();
  readonly sealed = input(false);
  /** How many more the record holds. */
  readonly room = input.required<number>();
  readonly attached = output<void>();

  protected readonly kinds = choicesOf(ATTACHMENT_KINDS);
  protected readonly upload = viewChild.required(FileUpload);
  protected readonly uploads = signal<readonly UploadedFile[]>([]);
  protected readonly fileKind = linkedSignal<AttachmentKind>(() => USUAL[this.kind()]);
  protected readonly attaching = signal(false);
  protected readonly refusal = signal<ErrorBody | null>(null);
  protected readonly words = computed(() => (this.upload().busy() ? 'Đang gửi tệp…' : `Đính kèm ${this.uploads().length} tệp`));

  protected async attach(): Promise<void> {
    if (this.attaching() || this.upload().busy()) return;
    this.attaching.set(true);
    this.refusal.set(null);
    const files = this.uploads().map(({ id }) => ({ uploadId: id, kind: this.fileKind() }));
    try {
      await firstValueFrom(this.api.attach({ kind: this.kind(), id: this.recordId() }, { files }));
      this.upload().clear();
      this.notice.say(`Đã đính kèm ${files.length} tệp.`);
      this.attached.emit();
    } catch (failure) {
      this.refusal.set(readError(failure));
    } finally {
      this.attaching.set(false);
    }
  }
}
