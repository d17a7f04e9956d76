/**
 * One forwarding slip as PDF, over HTTP as the page asks for it: from cold, when LibreOffice is not running yet, and warm. Each
 * warm one is another document, so that none is remembered.
 */
import { startThrowaway } from '../../postgres/throwaway.mjs';
import { startApplication } from '../application.mjs';
import { median } from '../figures.mjs';

/** Milliseconds that one may take. */
const [COLD, WARM] = [5_000, 1_000];
const RUNS = 9;

/** @param {(line: string) => void} say */
export async function measurePdf(say) {
  const server = await startThrowaway();
  const application = await startApplication(server, 'letters-pdf');
  try {
    const { pdf } = await application.get('/api/papers');
    if (!pdf) {
      say('no LibreOffice on PATH: PDFs are not measured');
      return [];
    }
    // Papers that differ: each of another kind, so of another template.
    const codes = ['forwarding', 'urging', 'notice', 'guidance', 'return', 'invitation', 'conclusion', 'directive', 'refusal', 'receipt'];
    // The .docx first: what is measured is the PDF, not the building of a default template.
    for (const code of codes) await timed(application, code, 'docx');
    const cold = await timed(application, codes[0]);
    const warm = [];
    for (const code of codes.slice(1, RUNS + 1)) warm.push(await timed(application, code));
    say(`one PDF: ${cold.toFixed(0)} ms from cold, ${median(warm).toFixed(0)} ms warm (slowest ${Math.max(...warm).toFixed(0)} ms)`);
    return [
      { name: 'letters-pdf-cold', ours: cold, reference: COLD, unit: 'ms', limit: 1 },
      { name: 'letters-pdf-warm', ours: median(warm), reference: WARM, unit: 'ms', limit: 1 },
    ];
  } finally {
    await application.stop();
    await server.stop();
  }
}

async function timed(application, code, format = 'pdf') {
  const begun = performance.now();
  const answer = await fetch(`${application.url}/api/papers/${code}/templates/system/sample?format=${format}`, { headers: application.headers });
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (!answer.ok || !/^(?:%PDF|PK)/.test(bytes.subarray(0, 4).toString('latin1'))) throw new Error(`${code}: ${answer.status} ${bytes.subarray(0, 200).toString('utf8')}`);
  return performance.now() - begun;
}
