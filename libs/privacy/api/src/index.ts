export * from './actions/hand-over.js';
export * from './erasure/erasure.entity.js';
export * from './privacy.module.js';
export * from './retention/retention-terms.entity.js';
