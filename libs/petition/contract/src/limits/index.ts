export * from './limit-plan.js';
export * from './plan-conditions.js';
export * from './planned-effects.js';
export * from './time-to-complain.js';
