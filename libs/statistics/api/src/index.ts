export * from './statistics.module.js';
