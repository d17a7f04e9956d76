export * from './errors.js';
export * from './fields/index.js';
export * from './papers.js';
export * from './paths.js';
export * from './permissions.js';
export * from './templates.js';
export * from './values.js';
export * from './words.js';
