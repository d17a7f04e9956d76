import type { Bodies } from './index.js';

export const reportBodies: Bodies = {};
