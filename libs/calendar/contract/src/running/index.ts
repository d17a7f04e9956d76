export * from './effects.js';
export * from './running-limit.js';
