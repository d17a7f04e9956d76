export * from './attachment.module.js';
