export * from './errors.js';
export * from './figures.js';
export * from './inspection.js';
export * from './paths.js';
export * from './permissions.js';
export * from './records.js';
