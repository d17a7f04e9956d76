export * from './hearing.module.js';
