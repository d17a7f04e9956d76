export * from './portal.routes';
