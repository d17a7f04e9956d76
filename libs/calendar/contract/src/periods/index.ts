export * from './errors.js';
export * from './paths.js';
export * from './period-lock.js';
