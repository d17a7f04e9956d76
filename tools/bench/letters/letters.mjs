/** Papers: many from one request, and one as PDF. */
import { measurePdf } from './pdf.mjs';
import { measureSlips } from './slips.mjs';

/** @param {(line: string) => void} say */
export async function measureLetters(say) {
  return [...(await measurePdf(say)), ...(await measureSlips(say))];
}
