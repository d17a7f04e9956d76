export * from './conclusion.routes';
