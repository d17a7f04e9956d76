import type { Bodies } from './index.js';

export const paperBodies: Bodies = {};
