import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { outliveLog } from './log-streams.js';

const full = () => new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })) });

describe('a log that cannot be written', () => {
  it('does not end the process', async () => {
    const log = full();
    outliveLog([log]);
    const failed = new Promise((resolve) => log.once('error', resolve));
    log.write('a line');
    await expect(failed).resolves.toMatchObject({ code: 'ENOSPC' });
  });

  const onLinux = fs.existsSync('/dev/full') ? it : it.skip;
  onLinux('ends a process that does not mind it, which is why it is minded', () => {
    const run = (before: string) => {
      const out = fs.openSync('/dev/full', 'w');
      const { status } = spawnSync(process.execPath, ['-e', `${before}; process.stdout.write('x'); setTimeout(() => process.exit(7), 100)`], { stdio: ['ignore', out, 'ignore'] });
      fs.closeSync(out);
      return status;
    };
    expect(run('')).toBe(1);
    expect(run(`process.stdout.on('error', () => undefined)`)).toBe(7);
  });
});
