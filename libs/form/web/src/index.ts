export * from './form.routes';
