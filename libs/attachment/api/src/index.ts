export * from './attachment-opening.entity.js';
export * from './attachment.entity.js';
export * from './attachment.module.js';
export * from './attachment.policy.js';
