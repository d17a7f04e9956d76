export * from './portal-panels';
export * from './portal.routes';
