export * from './reminder-bell/reminder-bell';
export * from './reminder.routes';
