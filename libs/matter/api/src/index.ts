export * from './actions/settle-matter.js';
export * from './field.entity.js';
export * from './matter-number.js';
export * from './matter.body.js';
export * from './matter.entity.js';
export * from './matter.module.js';
export * from './matter.queries.js';
