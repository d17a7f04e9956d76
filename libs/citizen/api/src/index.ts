export * from './actions/name-people.js';
export * from './citizen.entity.js';
export * from './citizen.module.js';
export * from './person.body.js';
export * from './sealing.js';
