export * from './calendar-api';
export * from './calendar.routes';
