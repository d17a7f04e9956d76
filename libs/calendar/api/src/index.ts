export * from './calendar-day.entity.js';
export * from './calendar.module.js';
export * from './calendar.queries.js';
export * from './counting-rule.entity.js';
export * from './limit-rule.entity.js';
export * from './limit.queries.js';
export * from './national-day.entity.js';
