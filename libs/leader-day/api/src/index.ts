export * from './leader.entity.js';
export * from './leader-day.entity.js';
export * from './leader-day.module.js';
export * from './leader-day.queries.js';
