export * from './reminder.module.js';
