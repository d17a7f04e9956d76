export * from './actions/issue.js';
export * from './document.entity.js';
export * from './document.module.js';
export * from './document.queries.js';
export * from './document-recipient.entity.js';
