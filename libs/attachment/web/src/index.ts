export * from './attachment-api';
