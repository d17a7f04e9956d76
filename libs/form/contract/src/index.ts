export * from './definition.js';
export * from './errors.js';
export * from './paths.js';
export * from './permissions.js';
export * from './sets/forms.js';
export * from './sets/in-force.js';
export * from './settings/form-settings.js';
export * from './tables/table.js';
