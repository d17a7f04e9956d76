export * from './due.js';
export * from './errors.js';
export * from './filing.js';
export * from './paths.js';
export * from './permissions.js';
export * from './returns.js';
export * from './terms.js';
