/** Writes docs/LIMITS.md from the limits of the built server. */
import fs from 'node:fs';
import { inRoot } from './support/root.mjs';
import { limitsDocument } from '../apps/api/dist/http/limits.js';

fs.writeFileSync(inRoot('docs', 'LIMITS.md'), limitsDocument());
