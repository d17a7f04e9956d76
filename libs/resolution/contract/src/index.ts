export * from './case.js';
export * from './decision.js';
export * from './enforcement.js';
export * from './errors.js';
export * from './money-and-land.js';
export * from './paths.js';
export * from './permissions.js';
