export { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount } from './demo/office.js';
export { buildDemo } from './demo/build.js';
export type { DemoRows } from './demo/rows/rows.js';
export { loadDemo } from './demo/load-demo.js';
export { DEMO_STORY } from './demo/story.js';
export type { Query } from './query.js';
export { loadReference } from './reference/load-reference.js';
