export * from './errors.js';
export * from './hand-over.js';
export * from './paths.js';
export * from './permissions.js';
export * from './register/entry.js';
export * from './register/not-personal.js';
export * from './register/page.js';
export * from './register/register.js';
