export * from './actions/name-people.js';
export * from './area.entity.js';
export * from './citizen.entity.js';
export * from './citizen-merge.entity.js';
export * from './citizen-paper.entity.js';
export * from './citizen.module.js';
export * from './person.body.js';
export * from './sealing.js';
