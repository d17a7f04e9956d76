export * from './forwarding-api';
