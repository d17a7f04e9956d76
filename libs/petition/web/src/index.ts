export * from './candidates/candidate-panel';
export * from './candidates/candidates-asked';
export * from './decisions/step-dialogs';
export * from './list/petition-batches';
export * from './petition-api';
export * from './petition-panels';
export * from './petition.routes';
