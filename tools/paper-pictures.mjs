/**
 * Takes the pictures of docs/PAPERS.md anew: `node tools/paper-pictures.mjs`. The papers are those of the test that reads every
 * paper back (apps/api/src/every-paper.db.spec.ts). Needs LibreOffice (soffice) and poppler (pdftoppm) on PATH.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from './support/root.mjs';
import { runNode } from './support/run.mjs';

/** Dots per inch: enough to read, small enough to keep. */
const RESOLUTION = '70';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tiepdan-pictures-'));
try {
  const { code } = await runNode([inRoot('tools', 'jest.mjs'), '--selectProjects', 'database', '--', 'apps/api/src/every-paper'], { show: true, env: { PAPER_PICTURES: folder } });
  if (code !== 0) process.exit(code);
  await takePictures();
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

/** The first page of each paper, grey: papers have no colour. */
async function takePictures() {
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.docx'));
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files.map((name) => path.join(folder, name))], { stdio: 'ignore' });
  const target = inRoot('docs', 'screenshots', 'papers');
  fs.rmSync(target, { recursive: true, force: true });
  fs.mkdirSync(target, { recursive: true });
  for (const name of files) {
    const code = path.basename(name, '.docx');
    execFileSync('pdftoppm', ['-r', RESOLUTION, '-gray', '-png', '-singlefile', '-f', '1', path.join(folder, `${code}.pdf`), path.join(target, code)]);
  }
  process.stdout.write(`${files.length} pictures in docs/screenshots/papers\n`);
}
