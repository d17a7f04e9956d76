export * from './privacy.routes';
