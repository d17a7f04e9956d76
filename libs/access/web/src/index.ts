export * from './access.routes';
