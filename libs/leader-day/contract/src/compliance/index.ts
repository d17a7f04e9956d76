export * from './compliance.js';
export * from './duties.js';
export * from './paths.js';
export * from './permissions.js';
export * from './reckon.js';
