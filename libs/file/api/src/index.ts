export * from './file-upload.entity.js';
export * from './file.module.js';
export * from './stored-file-ref.js';
export * from './stored-file.entity.js';
export * from './stored-files.js';
