import { Pipe, type PipeTransform } from '@angular/core';
import { sizeWords } from '@tiepdan/file/contract';

/** `{{ size | fileSize }}` → `1,4 MB`. */
@Pipe({ name: 'fileSize' })
export class FileSizePipe implements PipeTransform {
  transform(bytes: number | null | undefined): string {
    return bytes === null || bytes === undefined ? '' : sizeWords(bytes);
  }
}
