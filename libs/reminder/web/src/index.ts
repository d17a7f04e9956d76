export * from './reminder.routes';
