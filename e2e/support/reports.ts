import { readFileSync } from 'node:fs';
import { inRoot } from '../../tools/support/root.mjs';

/** Finished reports of invented offices; docs/SEED-REPORT.md tells of the slips in the first two. */
const SAMPLES = inRoot('libs/scrutiny/contract/src/testing/sample-reports.ts');

/** The report that the specs of the checker call so, as somebody would paste it. It is read from there, so that a story shows what they prove. */
export function sampleReport(name: 'YEAR_REPORT' | 'SCANNED_REPORT' | 'SOUND_REPORT'): string {
  const [, text] = new RegExp(`export const ${name} = \`([^\`]+)\``).exec(readFileSync(SAMPLES, 'utf8')) ?? [];
  if (!text) throw new Error(`there is no sample report ${name}`);
  return text;
}
