import { createHash } from 'node:crypto';
import type { PaperCode } from '@tiepdan/paper/contract';
import { forwarding } from './forwarding.js';
import { plain } from './plain.js';
import { urging } from './urging.js';

/** The system's own templates, each made from code. What is not listed gets the plain one. */
const DEFAULTS: Partial<Record<PaperCode, () => Promise<Buffer>>> = {
  forwarding,
  urging,
};

/** The system's newest template of one paper. */
export interface SystemTemplate {
  readonly bytes: Buffer;
  readonly sha256: Buffer;
}

const made = new Map<PaperCode, Promise<SystemTemplate>>();

/** Made once a process: the same bytes every time. */
export function systemTemplate(code: PaperCode): Promise<SystemTemplate> {
  const known = made.get(code);
  if (known) return known;
  const making = (DEFAULTS[code] ?? (() => plain(code)))().then((bytes) => ({ bytes, sha256: createHash('sha256').update(bytes).digest() }));
  made.set(code, making);
  return making;
}
