export * from './paper-api';
