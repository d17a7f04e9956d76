export * from './actions/change-settings.js';
export * from './agency.entity.js';
export * from './agency.module.js';
export * from './agency.queries.js';
export * from './office.entity.js';
export * from './office-setting.entity.js';
export * from './office-settings.js';
export * from './units/reporting-unit.entity.js';
