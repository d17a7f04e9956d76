export * from './digest.js';
export * from './jobs.js';
export * from './paths.js';
export * from './permissions.js';
export * from './words.js';
