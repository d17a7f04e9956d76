export * from './form.module.js';
