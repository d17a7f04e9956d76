export * from './paper.module.js';
