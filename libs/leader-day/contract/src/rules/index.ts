export * from './errors.js';
export * from './paths.js';
export * from './proposal.js';
export * from './propose-days.js';
export * from './schedule-rule.js';
