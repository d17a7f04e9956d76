export type { IssuedCode } from './codes/code-book.js';
export * from './codes/issue-code.js';
export * from './codes/lookup-code.entity.js';
export * from './codes/portal-use.entity.js';
export * from './codes/qr.js';
export * from './portal.module.js';
export * from './portal.settings.js';
export * from './satisfaction/satisfaction.entity.js';
