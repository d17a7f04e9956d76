export * from './change-words.js';
export * from './effects.js';
export * from './running-limit.js';
