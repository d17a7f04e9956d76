import type { Bodies } from './index.js';

export const caseBodies: Bodies = {};
