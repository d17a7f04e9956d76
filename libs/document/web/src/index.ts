export * from './document-api';
export * from './document-panel/provide-document-panels';
export * from './document.routes';
