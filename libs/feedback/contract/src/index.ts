export * from './errors.js';
export * from './feedback.js';
export * from './figures.js';
export * from './lifecycle.js';
export * from './paths.js';
export * from './permissions.js';
export * from './terms.js';
