export * from './errors.js';
export * from './never.js';
export * from './paths.js';
export * from './proposal.js';
export * from './propose-days.js';
export * from './rule-words.js';
export * from './schedule-rule.js';
export * from './tet-week.js';
