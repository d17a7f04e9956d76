export * from './actions/hand-over.js';
export * from './privacy.module.js';
