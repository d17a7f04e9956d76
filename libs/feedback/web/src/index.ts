export * from './feedback.routes';
