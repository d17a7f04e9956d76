export * from './agency-api';
export * from './agency-field';
export * from './agency.routes';
