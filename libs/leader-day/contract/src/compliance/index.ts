export * from './compliance.js';
export * from './paths.js';
export * from './permissions.js';
