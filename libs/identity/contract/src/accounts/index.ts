export * from './account.js';
export * from './errors.js';
export * from './passwords.js';
export * from './paths.js';
export * from './staff-import.js';
export * from './usernames.js';
