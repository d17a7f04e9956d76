export * from './filing.module.js';
export * from './tables/filing-contents.entity.js';
export * from './tables/filing-terms.entity.js';
export * from './tables/report-filing.entity.js';
export * from './tables/return-reminder.entity.js';
export * from './tables/unit-return.entity.js';
