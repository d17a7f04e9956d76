export * from './resolution.module.js';
