export * from './forwarding.module.js';
export * from './tables/answer.entity.js';
export * from './tables/delivery.entity.js';
export * from './tables/delivery-enclosure.entity.js';
export * from './tables/urge.entity.js';
export * from './tables/urging-terms.entity.js';
