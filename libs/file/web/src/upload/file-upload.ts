import { Component, computed, DestroyRef, ElementRef, inject, input, model, signal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatTooltip } from '@angular/material/tooltip';
import { FILE_KINDS, sizeWords, type FileLimits, type UploadedFile } from '@tiepdan/file/contract';
import { catchError, of } from 'rxjs';
import { FileApi } from '../file-api';
import { FileSizePipe } from '../file-size-pipe';
import { refusedEarly } from './refused-early';
import { type UploadItem, UploadQueue } from './upload-queue';

/** Every ending that is taken, as the system's own dialog asks for them. */
const ACCEPT = Object.values(FILE_KINDS)
  .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
  .join(',');

/**
 * Several files on their way to a record: chosen, dropped or pasted. Each has its progress, and its refusal beside it.
 * `uploads` are those that came through; the form sends their ids, and the record claims them.
 */
@Component({
  selector: 'tiepdan-file-upload',
  imports: [FileSizePipe, MatButtonModule, MatIcon, MatProgressBar, MatTooltip],
  templateUrl: './file-upload.html',
  styleUrl: './file-upload.scss',
  host: { '(paste)': 'paste($event)' },
})
export class FileUpload {
  /** What the files are, for who hears the page. */
  readonly label = input('Tệp đính kèm');
  readonly verb = input('Chọn tệp');
  /** Files of a sealed matter are encrypted before they touch a disk. */
  readonly sealed = input(false);
  /** Most files at once. */
  readonly most = input(20);
  /** Most bytes of one file, where the record wants less than the office takes at all. */
  readonly sizeMost = input<number | null>(null);
  /** The files that came through. */
  readonly uploads = model<readonly UploadedFile[]>([]);

  private readonly api = inject(FileApi);
  private readonly choose = viewChild.required<unknown, ElementRef<HTMLButtonElement>>('choose', { read: ElementRef });
  private readonly limits = toSignal<FileLimits | null>(this.api.limits.pipe(catchError(() => of(null))), { initialValue: null });
  protected readonly queue = new UploadQueue(
    (file, name) => this.api.send(file, name, this.sealed()),
    (item) => this.settle(item),
  );
  protected readonly accept = signal(ACCEPT).asReadonly();
  protected readonly over = signal(false);
  /** The last thing that happened, for who hears the page. */
  protected readonly told = signal('');
  protected readonly full = computed(() => this.queue.items().length >= this.most());
  private readonly bytesMost = computed(() => {
    const known = [this.sizeMost(), this.limits()?.sizeMost].filter((most) => typeof most === 'number');
    return known.length ? Math.min(...known) : null;
  });
  protected readonly hint = computed(() => {
    const most = this.bytesMost();
    return `Có thể kéo tệp vào đây hoặc dán.${most === null ? '' : ` Mỗi tệp nhiều nhất ${sizeWords(most)}.`}`;
  });

  /** Whether something is still on its way: a form waits with saving until then. */
  readonly busy = this.queue.busy;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.queue.clear());
  }

  /** Forgets the list, after the record has claimed its files. */
  clear(): void {
    this.queue.clear();
    this.uploads.set([]);
  }

  protected pick(field: HTMLInputElement): void {
    this.add(field.files);
    field.value = '';
  }

  protected hover(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over.set(true);
  }

  protected drop(event: DragEvent): void {
    this.over.set(false);
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    this.add(event.dataTransfer.files);
  }

  protected paste(event: ClipboardEvent): void {
    const files = event.clipboardData?.files;
    if (!files?.length) return;
    event.preventDefault();
    this.add(files, true);
  }

  protected remove(item: UploadItem): void {
    this.queue.remove(item.key);
    this.uploads.set(this.queue.sent());
    this.told.set(item.state === 'sending' || item.state === 'waiting' ? `Đã dừng gửi ${item.name}.` : `Đã bỏ ${item.name}.`);
    this.choose().nativeElement.focus();
  }

  protected removing(item: UploadItem): string {
    return item.state === 'sending' || item.state === 'waiting' ? `Dừng gửi ${item.name}` : `Bỏ ${item.name}`;
  }

  private add(files: FileList | readonly File[] | null | undefined, pasted = false): void {
    for (const file of files ?? []) {
      if (this.full()) {
        this.told.set(`Chỉ gửi được ${this.most()} tệp một lần.`);
        return;
      }
      const name = pasted ? pastedName(file, this.queue.items().length + 1) : file.name;
      this.queue.add(file, name, refusedEarly(name, file.size, this.bytesMost()));
    }
  }

  private settle(item: UploadItem): void {
    this.told.set(item.state === 'sent' ? `Đã gửi ${item.name}.` : `${item.name}: ${item.refusal ?? ''}`);
    this.uploads.set(this.queue.sent());
  }
}

/** A pasted picture has the same name every time, which tells nobody anything. */
function pastedName(file: File, number: number): string {
  return /^image\.png$/i.test(file.name) ? `Ảnh dán ${number}.png` : file.name;
}
