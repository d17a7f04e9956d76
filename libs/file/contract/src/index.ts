export * from './errors.js';
export * from './file.js';
export * from './file-kinds.js';
export * from './file-name.js';
export * from './paths.js';
export * from './permissions.js';
