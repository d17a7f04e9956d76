export * from './book-api';
export * from './document-api';
export * from './document-panel/provide-document-panels';
export * from './document-words';
export * from './document.routes';
export * from './slips/provide-slip-batch';
export * from './template-trial/provide-trial-record';
