export * from './digest/digest.entity.js';
export * from './digest/digests-of-morning.js';
export * from './mail/mail-message.entity.js';
export * from './reminder.module.js';
export * from './reminder.settings.js';
