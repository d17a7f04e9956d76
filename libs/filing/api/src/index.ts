export * from './filing.module.js';
