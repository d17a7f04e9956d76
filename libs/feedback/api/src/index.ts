export * from './feedback.entity.js';
export * from './feedback.module.js';
export * from './feedback.queries.js';
export * from './terms/feedback-terms.entity.js';
export * from './feedback.policy.js';
