export * from './period.query.js';
export * from './sources/source.js';
export * from './statistics.module.js';
