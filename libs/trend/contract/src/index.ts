export * from './errors.js';
export * from './paths.js';
export * from './permissions.js';
export * from './picture.js';
