export * from './errors.js';
export * from './session.js';
export * from './permissions.js';
