export * from './narrative.module.js';
