export * from './agency-api';
export * from './agency.routes';
