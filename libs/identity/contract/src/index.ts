export * from './errors.js';
export * from './session.js';
