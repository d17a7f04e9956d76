export * from './file.module.js';
