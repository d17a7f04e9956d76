export * from './calendar-api';
export * from './calendar.routes';
export * from './periods/locked-day-notice';
export * from './periods/period-lock-api';
export * from './running/limit-line';
export * from './running/limits-panel';
