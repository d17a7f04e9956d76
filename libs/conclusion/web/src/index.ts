export * from './conclusion-api';
export * from './conclusion-panels';
export * from './conclusion.routes';
