export * from './attachable.js';
export * from './attachment.js';
export * from './errors.js';
export * from './paths.js';
