export * from './oversight.routes';
