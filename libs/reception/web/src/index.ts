export * from './reception-api';
export * from './reception-panels';
export * from './reception.routes';
