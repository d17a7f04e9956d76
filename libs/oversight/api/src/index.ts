export * from './oversight.module.js';
export * from './queries/inspection-spans.js';
export * from './tables/inspection-fact.entity.js';
export * from './tables/inspection.entity.js';
export * from './tables/legal-instrument.entity.js';
export * from './tables/training-event.entity.js';
