import { Pipe, type PipeTransform } from '@angular/core';
import { formatCount } from '@tiepdan/platform/contract';

/** `{{ total | count }}` → `17.040`, as Vietnamese documents group thousands. */
@Pipe({ name: 'count' })
export class CountPipe implements PipeTransform {
  transform(value: number | null | undefined): string {
    return value === null || value === undefined ? '' : formatCount(value);
  }
}
