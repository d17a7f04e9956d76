export * from './statistics-api';
export * from './statistics.routes';
