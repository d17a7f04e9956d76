export * from './actor.js';
export * from './errors.js';
export * from './numbers.js';
export * from './page.js';
export * from './permissions.js';
export * from './plain-date.js';
export * from './record.js';
export * from './text.js';
