export * from './hearing.routes';
