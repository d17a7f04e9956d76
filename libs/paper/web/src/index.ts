export * from './paper-api';
export * from './paper.routes';
export * from './record-chooser';
