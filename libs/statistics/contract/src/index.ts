export * from './errors.js';
export * from './paths.js';
export * from './period.js';
export * from './permissions.js';
export * from './report.js';
