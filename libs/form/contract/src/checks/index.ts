export * from './additivity.js';
export * from './check-forms.js';
export * from './formula.js';
export * from './numbers.js';
export type { StockPair } from './stocks.js';
