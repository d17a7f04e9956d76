export * from './privacy-panels';
export * from './privacy.routes';
