import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { standsInFile } from './breached-file.js';

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase();

describe('the file of passwords that leaked', () => {
  const leaked = Array.from({ length: 500 }, (_, index) => `mật khẩu số ${index}`);
  let folder: string;
  const write = async (name: string, content: string) => {
    const file = path.join(folder, name);
    await fs.writeFile(file, content);
    return file;
  };

  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'leaked-'));
  });
  afterAll(() => fs.rm(folder, { recursive: true }));

  it.each([
    ['as it is given out', (hash: string, index: number) => `${hash}:${index * 7}\r\n`],
    ['hashes alone', (hash: string) => `${hash}\n`],
    ['lower case', (hash: string) => `${hash.toLowerCase()}:3\n`],
  ])('finds every one of it and nothing else: %s', async (name, line) => {
    const file = await write(name, leaked.map(sha1).toSorted().map(line).join(''));
    for (const password of leaked) expect(await standsInFile(file, password)).toBe(true);
    for (let index = 0; index < 200; index++) expect(await standsInFile(file, `khác ${index}`)).toBe(false);
  });

  it('finds a password whichever way its letters are composed', async () => {
    const file = await write('one', sha1('mật khẩu'.normalize('NFC')));
    expect(await standsInFile(file, 'mật khẩu'.normalize('NFD'))).toBe(true);
  });

  it('finds nothing in an empty file, and says so when it is another file', async () => {
    expect(await standsInFile(await write('empty', ''), 'mật khẩu')).toBe(false);
    await expect(standsInFile(await write('other', 'không phải danh sách\n'.repeat(20)), 'mật khẩu')).rejects.toThrow('SHA-1');
  });
});
