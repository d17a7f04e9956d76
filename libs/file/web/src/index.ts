export * from './file-api';
