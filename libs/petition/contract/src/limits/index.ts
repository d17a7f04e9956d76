export * from './limit-plan.js';
