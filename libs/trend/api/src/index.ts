export * from './trend.module.js';
