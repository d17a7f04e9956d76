export * from './account.entity.js';
export * from './accounts/account-terms.entity.js';
export * from './colleagues.js';
export * from './identity.module.js';
export * from './identity.settings.js';
export * from './passwords/hashing.js';
export * from './passwords/past-password.entity.js';
export * from './session.entity.js';
