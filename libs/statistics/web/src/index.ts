export * from './comparison-words';
export * from './in-page-link';
export * from './period-picker/period-picker';
export * from './report-address';
export * from './report-tabs/link-tabs';
export * from './report-tabs/report-tabs';
export * from './statistics-api';
export * from './statistics.routes';
