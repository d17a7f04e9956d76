export * from './file-api';
export * from './file-size-pipe';
export * from './preview/file-preview';
export * from './upload/file-upload';
