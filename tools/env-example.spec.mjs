import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { settings } from '../apps/api/src/env.ts';
import { inRoot } from './support/root.mjs';

/** Settings that something else than the server process reads. */
const ELSEWHERE = ['POSTGRES_PASSWORD', 'APPLICATION_PASSWORD', 'CHROMIUM_PATH'];

describe('.env.example', () => {
  const text = fs.readFileSync(inRoot('.env.example'), 'utf8');
  const named = [...text.matchAll(/^#?([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name);

  it('names every setting of the server, and no other', () => {
    expect(named.filter((name) => !ELSEWHERE.includes(name)).sort()).toEqual(Object.keys(settings).sort());
  });

  it('says in a sentence what each is for, and its default', () => {
    for (const block of text.split(/\n\s*\n/).filter((part) => /^#?[A-Z][A-Z0-9_]*=/m.test(part))) expect(block).toMatch(/^# .+\./);
    for (const [name, { fallback }] of Object.entries(settings)) {
      const block = text.split(/\n\s*\n/).find((part) => new RegExp(`^#?${name}=`, 'm').test(part));
      expect(block).toMatch(/[Dd]efault|Unset/);
      if (fallback !== '') expect(block).toContain(String(fallback));
    }
  });
});
