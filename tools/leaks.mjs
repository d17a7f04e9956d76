/**
 * `npm run leaks [-- --full]`: looks through every answer to every role, every file, column, page and line of the log of the demo for what sealed
 * people would be known by (apps/api/src/leaks), and says how much was looked through. Ends with 1 where something is found. `--full` asks
 * for every record in the name of everybody, not only of the head.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { modes } from './jest.mjs';
import { runNode, tools } from './support/run.mjs';

const FOLDER = 'apps/api/src/leaks';

if (process.argv[1] === import.meta.filename) process.exitCode = await runLeaks(process.argv.includes('--full'));

async function runLeaks(full) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tiepdan-leaks-'));
  const counts = path.join(folder, 'counts');
  try {
    const env = { NODE_OPTIONS: modes.server.options, LEAKS_COUNTS: counts, ...(full ? { LEAKS_FULL: 'true' } : {}) };
    const { code } = await runNode([tools.jest, '--silent', '--selectProjects', 'pure', 'database', '--', FOLDER], { show: true, env });
    console.log(code === 0 ? `0 leaked bytes in ${told(counts)}` : `Something leaked, or could not be looked through: see above. Looked through ${told(counts)}`);
    return code;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function told(file) {
  const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line)) : [];
  const sum = (name) => lines.reduce((total, line) => total + line[name], 0).toLocaleString('en-US');
  return `${sum('answers')} answers, ${sum('bytes')} bytes, ${sum('files')} files in files; ${lines[0]?.secrets ?? 0} secrets in up to 24 ways of writing`;
}
