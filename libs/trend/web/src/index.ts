export * from './trend.routes';
