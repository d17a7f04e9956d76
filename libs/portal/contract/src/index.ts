export * from './code.js';
export * from './errors.js';
export * from './lookup.js';
export * from './paths.js';
export * from './permissions.js';
export * from './reception-words.js';
export * from './satisfaction.js';
export * from './stage-words.js';
