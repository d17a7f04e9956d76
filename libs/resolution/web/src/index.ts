export * from './resolution-api';
export * from './resolution-panels';
export * from './resolution.routes';
