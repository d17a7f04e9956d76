import { Pipe, type PipeTransform } from '@angular/core';
import { OFFICE_TIME_ZONE } from '@tiepdan/platform/contract';

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: OFFICE_TIME_ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An instant (ISO 8601 UTC) as the office's clock showed it: `15/09/2023 14:05`. */
export function formatInstant(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '';
  const parts = Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
  return `${parts['day']}/${parts['month']}/${parts['year']} ${parts['hour']}:${parts['minute']}`;
}

/** `{{ entry.at | instant }}` → `15/09/2023 14:05`. */
@Pipe({ name: 'instant' })
export class InstantPipe implements PipeTransform {
  transform(instant: string | null | undefined): string {
    return instant ? formatInstant(instant) : '';
  }
}
