export * from './actions/record.js';
export * from './conclusion.module.js';
export * from './tables/conclusion-notice.entity.js';
export * from './tables/conclusion-task-step.entity.js';
export * from './tables/conclusion-task.entity.js';
export * from './tables/conclusion-terms.entity.js';
export * from './tables/conclusion.entity.js';
