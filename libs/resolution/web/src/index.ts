export * from './resolution.routes';
