export * from './calendar-api';
export * from './calendar.routes';
export * from './running/limit-line';
export * from './running/limits-panel';
