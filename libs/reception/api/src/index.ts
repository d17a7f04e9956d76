export * from './actions/log.js';
export * from './reception.entity.js';
export * from './reception-listeners.js';
export * from './reception.module.js';
export * from './reception.queries.js';
export * from './reception-person.entity.js';
export * from './limits/adopt-receptions.js';
export * from './reception.policy.js';
