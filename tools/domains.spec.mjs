import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { domains } from './domains.mjs';
import { filesOf } from './make-domain.mjs';
import { inRoot } from './support/root.mjs';

describe('tools/domains.mjs', () => {
  const folders = fs.readdirSync(inRoot('libs'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

  it('lists every domain there is', () => {
    expect(folders.filter((name) => fs.existsSync(inRoot('libs', name, 'package.json'))).sort()).toEqual(Object.keys(domains).filter((name) => folders.includes(name)).sort());
  });

  it('has no circle', () => {
    for (const [name, lower] of Object.entries(domains)) for (const other of lower) expect({ name, other, back: domains[other].includes(name) }).toEqual({ name, other, back: false });
  });

  it.each(Object.keys(domains).filter((name) => folders.includes(name)))('agrees with the generated files of %s (node tools/make-domain.mjs)', (name) => {
    for (const [file, text] of Object.entries(filesOf(name))) expect(JSON.parse(fs.readFileSync(inRoot(file), 'utf8'))).toEqual(JSON.parse(text));
  });
});
