export * from './scrutiny.module.js';
