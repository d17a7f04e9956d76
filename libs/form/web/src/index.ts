export * from './form-panel/cell-records';
export * from './form.routes';
