export * from './narrative.module.js';
export * from './narrative.queries.js';
export * from './tables/declared-return.entity.js';
export * from './tables/declared-value.entity.js';
export * from './tables/narrative-block.entity.js';
export * from './tables/narrative-report.entity.js';
