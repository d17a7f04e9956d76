import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { linkLibraries } from './binaries.mjs';
import { isAlive, waitFor } from '../support/processes.mjs';
import { ensureDatabase, startServer } from './server.mjs';
import { claim, readPostmaster } from './stale.mjs';
import { unprivileged } from './unprivileged.mjs';

describe('running without privileges', () => {
  const machine = (over) => ({ userId: () => 0, mayMakeNamespace: () => true, account: () => ({ uid: 33, gid: 34 }), ...over });

  it('changes nothing for an ordinary account', () => {
    expect(unprivileged(machine({ userId: () => 1000 })).command('postgres', ['-D', 'x'])).toEqual(['postgres', ['-D', 'x']]);
  });

  it('prefers a user namespace as root', () => {
    const [program, args] = unprivileged(machine({})).command('postgres', ['-D', 'x']);
    expect(program).toBe('unshare');
    expect(args.slice(-3)).toEqual(['postgres', '-D', 'x']);
  });

  it('falls back to an account where namespaces are forbidden', () => {
    expect(unprivileged(machine({ mayMakeNamespace: () => false }))).toMatchObject({ how: 'postgres', options: { uid: 33, gid: 34 } });
  });

  it('says what to do when there is no way at all', () => {
    expect(() => unprivileged(machine({ mayMakeNamespace: () => false, account: () => null }))).toThrow(/DATABASE_URL/);
  });
});

describe('the server', () => {
  let home;
  beforeAll(() => {
    home = fs.mkdtempSync(path.join(os.tmpdir(), 'tiepdan-server-spec-'));
  });
  afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

  it('makes the library links that npm cannot carry', () => {
    const folder = path.join(home, 'package');
    fs.mkdirSync(path.join(folder, 'native', 'lib'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'native', 'lib', 'libx.so.1.2'), 'library');
    fs.writeFileSync(path.join(folder, 'native', 'pg-symlinks.json'), '[{"source":"native/lib/libx.so.1.2","target":"native/lib/libx.so.1"}]');
    linkLibraries(folder);
    linkLibraries(folder);
    expect(fs.readFileSync(path.join(folder, 'native', 'lib', 'libx.so.1'), 'utf8')).toBe('library');
  });

  it('reads the postmaster file', () => {
    expect(readPostmaster('412\n/data\n1763700000\n5432\n\n127.0.0.1\n  5\t  6\nready   \n')).toEqual({ pid: 412, port: 5432, ready: true });
    expect(readPostmaster('412\n')).toEqual({ pid: 412, port: 0, ready: false });
  });

  it('survives the kill of its launcher with what was committed, and sorts as the Vietnamese alphabet does', async () => {
    const data = path.join(home, 'data');
    const module = new URL('./server.mjs', import.meta.url).href;
    const script = `const { startServer } = await import(${JSON.stringify(module)});
      const server = await startServer({ home: ${JSON.stringify(data)} });
      process.stdout.write(JSON.stringify({ url: server.url('postgres'), pid: server.pid }));
      setInterval(() => {}, 1000);`;
    const launcher = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } });
    const first = JSON.parse(await new Promise((resolve) => launcher.stdout.once('data', (text) => resolve(String(text)))));
    expect(await ensureDatabase(first.url, 'kept')).toBe(true);
    expect(() => claim(data)).toThrow(/đang được một bản Tiếp Dân khác dùng/);
    launcher.kill('SIGKILL');
    await waitFor(() => launcher.signalCode, 5_000);
    expect(isAlive(first.pid)).toBe(true);

    const server = await startServer({ home: data });
    try {
      expect(isAlive(first.pid)).toBe(false);
      expect(await ensureDatabase(server.url('postgres'), 'kept')).toBe(false);
      const client = new pg.Client({ connectionString: server.url('kept') });
      await client.connect();
      const { rows } = await client.query(`SELECT string_agg(word, ' ' ORDER BY word) AS words, lower('ĐỒNG') AS small FROM unnest(ARRAY['đa', 'e', 'da', 'dz']) word`);
      await client.end();
      expect(rows).toEqual([{ words: 'da dz đa e', small: 'đồng' }]);
    } finally {
      await server.stop();
    }
    expect(fs.existsSync(path.join(data, 'launcher.json'))).toBe(false);
  }, 60_000);

  it('lets nobody in without the password', async () => {
    const server = await startServer({ home: path.join(home, 'data'), durable: false });
    try {
      const client = new pg.Client({ connectionString: server.url('postgres').replace(/:[^:@]+@/, ':wrong@') });
      await expect(client.connect()).rejects.toThrow(/password authentication failed/);
    } finally {
      await server.stop();
    }
  }, 30_000);
});
