export * from './filing.routes';
