import { describe, expect, it } from '@jest/globals';
import { explain } from './failures.mjs';
import { databaseName, readSettings, serverEnvironment } from './settings.mjs';

describe('settings of the launcher', () => {
  it('runs a demo on the embedded database by default', () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({ port: 3000, host: '127.0.0.1', databaseUrl: null, demo: true });
    expect(serverEnvironment(settings, 'postgresql://x/y').DEMO).toBe('true');
  });

  it('never makes demo accounts on a chosen database unless told to', () => {
    expect(readSettings({ DATABASE_URL: 'postgresql://x/y' }).demo).toBe(false);
    expect(readSettings({ DATABASE_URL: 'postgresql://x/y', DEMO: 'true' }).demo).toBe(true);
    expect(readSettings({ DEMO: 'false' }).demo).toBe(false);
  });

  it('keeps demo and real records apart', () => {
    expect(databaseName(true)).not.toBe(databaseName(false));
  });

  it.each([[{ PORT: '0' }], [{ PORT: '70000' }], [{ PORT: 'ba nghìn' }], [{ DEMO: 'có' }]])('refuses %j in words', (env) => {
    expect(() => readSettings(env)).toThrow(/phải là/);
  });
});

describe('failures at start-up', () => {
  const settings = { host: '127.0.0.1', port: 3000, dataDir: '/srv/data' };
  const error = (code, over = {}) => Object.assign(new Error(`${code}: system text`), { code, ...over });

  it.each([
    ['a busy port', error('EADDRINUSE', { syscall: 'listen' }), /Cổng 3000 .* PORT=3001 npm start/],
    ['a port for root only', error('EACCES', { syscall: 'listen' }), /không được phép mở cổng 3000/],
    ['a full disk', error('ENOSPC'), /Ổ đĩa đã đầy .*\/srv\/data/],
    ['a full disk, as PostgreSQL says it', new Error('initdb: error: could not write: No space left on device'), /Ổ đĩa đã đầy/],
    ['a folder one may not write to', error('EACCES', { syscall: 'mkdir' }), /không có quyền ghi vào \/srv\/data/],
    ['a sentence that is clear already', new Error('một câu đã rõ'), /^một câu đã rõ$/],
  ])('%s', (_name, failure, sentence) => expect(explain(failure, settings)).toMatch(sentence));
});
