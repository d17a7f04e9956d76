export * from './agency.entity.js';
export * from './agency.module.js';
export * from './agency.queries.js';
export * from './office.entity.js';
