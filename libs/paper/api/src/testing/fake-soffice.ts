import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * A program that behaves as LibreOffice is used here: called with a document it runs and locks it, called to convert it writes a
 * PDF for each file. A file that holds HANG is never finished; one that holds CRASH ends the running instance; one that holds
 * BROKEN gives nothing. What it is called with is appended to `calls`.
 */
const SCRIPT = `#!/usr/bin/env node
const fs = require('node:fs'), path = require('node:path');
const args = process.argv.slice(2);
const here = path.dirname(process.argv[1]);
fs.appendFileSync(path.join(here, 'calls'), JSON.stringify({ args, env: Object.keys(process.env) }) + '\\n');
const at = args.indexOf('--convert-to');
if (at < 0) {
  if (fs.existsSync(path.join(here, 'refuse'))) process.exit(77);
  fs.writeFileSync(path.join(here, 'pid'), String(process.pid));
  const held = args[args.length - 1];
  fs.writeFileSync(path.join(path.dirname(held), '.~lock.' + path.basename(held) + '#'), '');
  setInterval(() => {}, 1000);
} else {
  const outdir = args[args.indexOf('--outdir') + 1];
  for (const file of args.slice(args.indexOf('--outdir') + 2)) {
    const text = fs.readFileSync(file, 'utf8');
    if (text.includes('HANG')) { setInterval(() => {}, 1000); return; }
    if (text.includes('CRASH')) { process.kill(-Number(fs.readFileSync(path.join(here, 'pid'), 'utf8')), 'SIGKILL'); process.exit(1); }
    if (!text.includes('BROKEN')) fs.writeFileSync(path.join(outdir, path.parse(file).name + '.pdf'), '%PDF-1.7 of ' + text);
  }
}
`;

/** The program in a folder of its own. */
export class FakeSoffice {
  readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tiepdan-fake-'));
  readonly program = path.join(this.folder, 'soffice');

  constructor() {
    fs.writeFileSync(this.program, SCRIPT, { mode: 0o755 });
  }

  calls(): { readonly args: readonly string[]; readonly env: readonly string[] }[] {
    const file = path.join(this.folder, 'calls');
    if (!fs.existsSync(file)) return [];
    return fs.readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { args: string[]; env: string[] });
  }

  /** How often it was started to stay. */
  starts(): number {
    return this.calls().filter(({ args }) => !args.includes('--convert-to')).length;
  }

  /** Whether the instance that was started last is running. */
  running(): boolean {
    try {
      process.kill(Number(fs.readFileSync(path.join(this.folder, 'pid'), 'utf8')), 0);
      return true;
    } catch {
      return false;
    }
  }

  /** From now on it ends at once when it is to stay. */
  refuse(refusing: boolean): void {
    const file = path.join(this.folder, 'refuse');
    if (refusing) fs.writeFileSync(file, '');
    else fs.rmSync(file, { force: true });
  }

  close(): void {
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}
