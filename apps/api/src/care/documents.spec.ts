import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { permissionTables } from '../permission-tables.js';

const ROOT = new URL('../../../../', import.meta.url);
const PAGES = ['SECURITY.md', 'docs/THREATS.md', 'docs/OPERATIONS.md', 'docs/DEPENDENCIES.md', 'docs/adr/0045-personal-data.md'] as const;
const at = (path: string) => fileURLToPath(new URL(path, ROOT));
const read = (path: string) => readFileSync(at(path), 'utf8');

const scripts = (JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> }).scripts;
const quoted = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, inner]) => inner ?? '');

describe.each(PAGES)('what %s promises', (page) => {
  const text = read(page);

  it('names files that are there', () => {
    const files = quoted(text).filter((name) => /^(apps|libs|tools|migrations|e2e|docs)\/[\w./-]+$/.test(name));
    expect(files.filter((file) => !existsSync(at(file)))).toEqual([]);
  });

  it('names commands that package.json has, run by files that are there', () => {
    const commands = quoted(text).flatMap((name) => /^npm (?:run ([a-z:]+)|(start|test))/.exec(name)?.slice(1).filter(Boolean) ?? []);
    expect(commands.filter((command) => !Object.hasOwn(scripts, command))).toEqual([]);
    const programs = commands.flatMap((command) => /^node (\S+)/.exec(scripts[command] ?? '')?.[1] ?? []);
    expect(programs.filter((program) => !existsSync(at(program)))).toEqual([]);
  });

  it('leads to pages that are there', () => {
    const folder = new URL(page, ROOT);
    const links = [...text.matchAll(/\]\(([^)#\s]+)\)/g)].map(([, link]) => link ?? '').filter((link) => !/^https?:/.test(link));
    expect(links.filter((link) => !existsSync(fileURLToPath(new URL(link, folder))))).toEqual([]);
  });
});

describe('the threat model', () => {
  const rows = read('docs/THREATS.md').split('\n').filter((line) => line.startsWith('| ') && line.split('|').length === 6 && !line.includes('---') && !/^\| (they try|it tries|it brings) /.test(line));

  it('says for every threat what shows that something stands against it, or that nothing does', () => {
    expect(rows.length).toBeGreaterThan(35);
    const unshown = rows.filter((row) => !/`[^`]+(\.spec\.(ts|mjs)|npm run [^`]+)`|`npm run [^`]+`|\bnone\b/.test(row.split('|')[3] ?? ''));
    expect(unshown).toEqual([]);
  });

  it('names permissions that exist', () => {
    const known = new Set(permissionTables.flatMap((table) => Object.keys(table)));
    const named = quoted(read('docs/OPERATIONS.md')).filter((name) => /^[a-z-]+\.[a-z-]+$/.test(name) && known.has(name));
    expect(named).toEqual(['petition.expire']);
  });
});
