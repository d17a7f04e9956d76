export { DocumentApi, type DocumentFilter } from './document-api';
export { provideDocumentPanels } from './document-panel/provide-document-panels';
export { documentRoutes } from './document.routes';
