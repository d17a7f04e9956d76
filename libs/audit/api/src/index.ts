export * from './audit.module.js';
export * from './audit-record.entity.js';
export * from './chain.entities.js';
export * from './changes.js';
export * from './chronicle.js';
export * from './history-event.entity.js';
export * from './office-terms.js';
export * from './records.js';
