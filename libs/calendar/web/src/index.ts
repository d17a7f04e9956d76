export * from './calendar-api';
export * from './calendar.routes';
export * from './running/limits-panel';
