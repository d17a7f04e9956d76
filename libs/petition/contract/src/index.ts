export * from './life/index.js';
export * from './limits/index.js';
export * from './petition.js';
export * from './verdicts/index.js';
export * from './errors.js';
export * from './permissions.js';
export * from './paths.js';
export * from './signatories.js';
