import { OFFICE_TIME_ZONE, type PlainDate } from '@tiepdan/platform/contract';

const dayOfOffice = new Intl.DateTimeFormat('en-CA', { timeZone: OFFICE_TIME_ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

/** Whether an instant lies on a day of the office. */
export const isOnDay = (at: Date, day: PlainDate): boolean => dayOfOffice.format(at) === day;
