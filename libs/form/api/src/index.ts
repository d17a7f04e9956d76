export * from './form.module.js';
export * from './settings/form-setting.entity.js';
export * from './settings/form-settings.queries.js';
