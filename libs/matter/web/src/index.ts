export * from './field-select';
export * from './matter-api';
export * from './matter-form';
export * from './matter-picker';
export * from './matter.routes';
export * from './ordinal';
export * from './seal-mark';
