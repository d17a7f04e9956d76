export * from './forwarding-api';
export * from './forwarding-panels';
export * from './forwarding.routes';
