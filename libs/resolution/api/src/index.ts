export * from './resolution.module.js';
export * from './tables/enforcement-fact.entity.js';
export * from './tables/investigation-transfer.entity.js';
export * from './tables/protection.entity.js';
export * from './tables/resolution-decision.entity.js';
export * from './tables/resolution-verification.entity.js';
export * from './resolution.policy.js';
