export * from './narrative.routes';
