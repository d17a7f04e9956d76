export * from './actions.js';
export * from './conclusion.js';
export * from './errors.js';
export * from './figures.js';
export * from './paths.js';
export * from './permissions.js';
export * from './task.js';
export * from './terms.js';
