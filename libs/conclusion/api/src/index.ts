export * from './actions/record.js';
export * from './conclusion.module.js';
