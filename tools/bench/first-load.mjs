/** How much a browser with an empty cache transfers to show the first page. */
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromiumFlags, findChromium } from '../support/chromium.mjs';
import { inRoot } from '../support/root.mjs';

/**
 * @param {string} url of the running application
 * @returns {Promise<{ kilobytes: number, how: string }>} 1 kB = 1000 bytes, headers included where a browser measures
 */
export async function firstLoad(url) {
  const program = findChromium();
  return program ? { kilobytes: (await byBrowser(url, program)) / 1000, how: 'transferred by Chromium' } : { kilobytes: byFiles() / 1000, how: 'initial files, gzipped; no Chromium found' };
}

async function byBrowser(url, executablePath) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const protocol = await page.context().newCDPSession(page);
    await protocol.send('Network.enable');
    let bytes = 0;
    protocol.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    const answer = await page.goto(url, { waitUntil: 'networkidle' });
    if (!answer?.ok() || !(await page.locator('tiepdan-root *').count())) throw new Error(`${url} did not show the application (${answer?.status()})`);
    return bytes;
  } finally {
    await browser.close();
  }
}

/** index.html and the scripts and styles it names. */
function byFiles() {
  const folder = inRoot('apps', 'web', 'dist', 'browser');
  const page = fs.readFileSync(path.join(folder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="([^":]+\.(?:js|css))"/g)].map(([, file]) => file);
  return ['index.html', ...new Set(named)].reduce((sum, file) => sum + gzipSync(fs.readFileSync(path.join(folder, file))).length, 0);
}
