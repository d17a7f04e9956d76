export * from './actions.js';
export * from './errors.js';
export * from './history.js';
export * from './history-labels.js';
export * from './paths.js';
export * from './permissions.js';
export * from './subjects.js';
export * from './views.js';
