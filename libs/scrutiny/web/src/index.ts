export * from './scrutiny.routes';
