import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIcon } from '@angular/material/icon';
import { MatInput } from '@angular/material/input';
import type { UploadedFile } from '@tiepdan/file/contract';
import { FileUpload } from '@tiepdan/file/web';
import { type PaperView, TEMPLATE_NOTE_MOST, TEMPLATE_SIZE_MOST, type TemplateChanged } from '@tiepdan/paper/contract';
import { ErrorPanel, readError } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { PaperApi } from '../paper-api';

/** Replaces a template: a file is sent, looked at, tried, and put in force. */
@Component({
  selector: 'tiepdan-template-upload',
  imports: [ErrorPanel, FileUpload, MatButton, MatFormFieldModule, MatIcon, MatInput],
  templateUrl: './template-upload.html',
  styleUrl: './template-upload.scss',
})
export class TemplateUpload {
  readonly paper = input.required<PaperView>();
  /** The file is to be shown filled. */
  readonly try = output<UploadedFile>();
  readonly replaced = output<TemplateChanged>();

  private readonly api = inject(PaperApi);
  private readonly field = viewChild.required(FileUpload);
  protected readonly uploads = signal<readonly UploadedFile[]>([]);
  protected readonly file = computed(() => this.uploads()[0] ?? null);
  protected readonly note = signal('');
  protected readonly noteMost = TEMPLATE_NOTE_MOST;
  protected readonly sizeMost = TEMPLATE_SIZE_MOST;
  protected readonly saving = signal(false);
  protected readonly refusal = signal('');
  protected readonly check = rxResource({
    params: () => {
      const file = this.file();
      return file ? { code: this.paper().code, fileId: file.id } : undefined;
    },
    stream: ({ params }) => this.api.check(params.code, params.fileId),
  });
  protected readonly problems = computed(() => (this.check.hasValue() ? this.check.value().problems : []));
  protected readonly usable = computed(() => this.check.hasValue() && this.check.value().usable);

  protected took(files: readonly UploadedFile[]): void {
    this.refusal.set('');
    this.uploads.set(files);
  }

  protected async use(file: UploadedFile): Promise<void> {
    const { code, revision } = this.paper();
    this.saving.set(true);
    this.refusal.set('');
    try {
      const changed = await firstValueFrom(this.api.replace(code, { fileId: file.id, note: this.note().trim() || null, revision }));
      this.field().clear();
      this.note.set('');
      this.replaced.emit(changed);
    } catch (failure) {
      this.refusal.set(readError(failure).message);
    } finally {
      this.saving.set(false);
    }
  }
}
