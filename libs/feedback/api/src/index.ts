export * from './feedback.module.js';
