import { Component, computed, effect, input, linkedSignal, signal, viewChild } from '@angular/core';
import type { FormControl } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import type { UploadedFile } from '@tiepdan/file/contract';
import { FileSizePipe, FileUpload } from '@tiepdan/file/web';
import { ANSWER_FILES_MOST, type EnclosedFile } from '@tiepdan/forwarding/contract';

/** The files of an answer: those that are uploaded now, and of an answer that is mended those it has, unless they are taken off. */
@Component({
  selector: 'tiepdan-answer-files',
  imports: [FileSizePipe, FileUpload, MatButton],
  template: `
    @if (kept().length > 0) {
      <ul aria-label="Tệp đang có">
        @for (file of kept(); track file.fileId) {
          <li>
            <span>{{ file.name }}</span> <span class="muted nowrap">{{ file.size | fileSize }}</span>
            <button matButton type="button" [attr.aria-label]="'Bỏ tệp ' + file.name" (click)="drop(file)">Bỏ</button>
          </li>
        }
      </ul>
    }
    <tiepdan-file-upload
      label="Văn bản trả lời và tệp kèm theo"
      verb="Chọn tệp văn bản trả lời"
      [sealed]="sealed()"
      [most]="most()"
      [(uploads)]="uploads"
    />
  `,
  styles: `
    ul {
      margin: 0 0 8px;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 8px;
      align-items: center;
    }
  `,
})
export class AnswerFiles {
  /** The ids of all of them, for the request. */
  readonly control = input.required<FormControl<readonly string[]>>();
  readonly sealed = input(false);
  readonly had = input<readonly EnclosedFile[]>([]);

  protected readonly kept = linkedSignal(() => this.had());
  protected readonly uploads = signal<readonly UploadedFile[]>([]);
  protected readonly most = computed(() => ANSWER_FILES_MOST - this.kept().length);
  private readonly upload = viewChild(FileUpload);
  /** Whether something is still on its way: the form waits with saving until then. */
  readonly busy = computed(() => this.upload()?.busy() ?? false);

  constructor() {
    effect(() => this.control().setValue([...this.kept().map(({ fileId }) => fileId), ...this.uploads().map(({ id }) => id)]));
  }

  protected drop(file: EnclosedFile): void {
    this.kept.update((before) => before.filter(({ fileId }) => fileId !== file.fileId));
  }
}
