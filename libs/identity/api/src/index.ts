export * from './account.entity.js';
export * from './colleagues.js';
export * from './identity.module.js';
export * from './identity.settings.js';
export * from './passwords.js';
export * from './session.entity.js';
