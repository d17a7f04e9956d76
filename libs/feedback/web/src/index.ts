export * from './feedback-panels';
export * from './feedback.routes';
