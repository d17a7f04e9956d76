export * from './fields/parse-time';
export * from './fields/time-field';
export * from './leader-api';
export * from './leader-day-api';
export * from './leader-day.routes';
export * from './outcome-mark';
