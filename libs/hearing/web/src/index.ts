export * from './hearing-api';
export * from './hearing-panels';
export * from './hearing.routes';
