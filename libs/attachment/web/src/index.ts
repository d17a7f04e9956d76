export * from './attachment-api';
export * from './attachment-panels';
