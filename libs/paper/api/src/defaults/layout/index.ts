export * from './ending.js';
export * from './heading.js';
export * from './measures.js';
export * from './paper.js';
export * from './tables.js';
export * from './tags.js';
export * from './text.js';
