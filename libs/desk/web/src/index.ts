export * from './desk-api';
export * from './desk-panels';
export * from './desk.routes';
export * from './kinds';
export * from './search/live-search';
export * from './search/search-box';
