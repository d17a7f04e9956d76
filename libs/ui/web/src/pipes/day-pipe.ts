import { Pipe, type PipeTransform } from '@angular/core';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';

/** `{{ row.receivedOn | day }}` → `15/09/2023`; nothing stays nothing. */
@Pipe({ name: 'day' })
export class DayPipe implements PipeTransform {
  transform(day: PlainDate | null | undefined): string {
    return day ? formatDay(day) : '';
  }
}
