export * from './errors.js';
export * from './fields.js';
export * from './papers.js';
export * from './paths.js';
export * from './permissions.js';
