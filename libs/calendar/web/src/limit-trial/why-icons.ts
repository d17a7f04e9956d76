import type { WhyStep } from '@tiepdan/calendar/contract';

/** The icon of each kind of step in the reason of a due day. */
export const WHY_ICONS: Readonly<Record<WhyStep['kind'], string>> = {
  rule: 'description',
  start: 'today',
  extension: 'add',
  pause: 'pending',
  skipped: 'event_busy',
  'made-up': 'task_alt',
  moved: 'chevron_right',
  'incomplete-year': 'warning',
  suspended: 'pending',
  due: 'event',
};
