export * from './reception.js';
export * from './limits.js';
export * from './errors.js';
export * from './permissions.js';
export * from './paths.js';
