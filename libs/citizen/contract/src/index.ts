export * from './errors.js';
export * from './match.js';
export * from './paths.js';
export * from './permissions.js';
export * from './person.js';
export * from './sealing.js';
