export * from './petition-api';
export * from './petition-panels';
export * from './petition.routes';
