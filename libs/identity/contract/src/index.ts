export * from './accounts/index.js';
export * from './errors.js';
export * from './own-sessions.js';
export * from './permissions.js';
export * from './second-factor.js';
export * from './session.js';
export * from './sign-in-terms.js';
