export * from './built-in.js';
export * from './conflicts.js';
export * from './errors.js';
export * from './permissions.js';
export * from './role.js';
export * from './separations.js';
export * from './views.js';
export * from './within-reach.js';
