export * from './actions.js';
export * from './axes.js';
export * from './stages.js';
export * from './ways.js';
