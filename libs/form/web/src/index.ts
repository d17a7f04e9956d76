export * from './cell-key';
export * from './form-panel/cell-records';
export * from './form-table/form-table';
export * from './form.routes';
export * from './words/figures';
export * from './words/record-page';
