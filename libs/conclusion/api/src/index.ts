export * from './conclusion.module.js';
