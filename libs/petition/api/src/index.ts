export * from './actions/register.js';
export * from './petition.entity.js';
export * from './petition.module.js';
export * from './petition.queries.js';
export * from './petition-sender.entity.js';
export * from './verdicts/petition-verdict.entity.js';
export * from './signatories/petition-signatory.entity.js';
export * from './petition-step.entity.js';
