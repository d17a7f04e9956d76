export * from './actions/hand-over.js';
export * from './erasure/carry-out.js';
export * from './erasure/erasure-job.js';
export * from './erasure/erasure.entity.js';
export * from './erasure/plan.js';
export * from './privacy.module.js';
export * from './retention/retention-terms.entity.js';
export * from './erasure/scope.js';
