/**
 * Writes the three small files each domain needs (package.json, tsconfig.json, eslint tags come from the first), from
 * the table in domains.mjs; a server side that writes pages (.tsx) gets what those need. Run after adding a domain: `node tools/make-domain.mjs`. A test checks that nothing drifted.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { domains, doors } from './domains.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The generated files of one domain: path from the root -> text. */
export function filesOf(domain) {
  const folder = path.join(root, 'libs', domain);
  const present = doors.filter((door) => fs.existsSync(path.join(folder, door, 'src', 'index.ts')));
  const server = present.filter((door) => door !== 'web');
  const references = domains[domain].filter((other) => fs.existsSync(path.join(root, 'libs', other, 'contract')) || fs.existsSync(path.join(root, 'libs', other, 'api')));
  const entry = (door) =>
    door === 'web'
      ? ['./web', './web/src/index.ts']
      : [`./${door}`, { types: `./dist/${door}/src/index.d.ts`, default: `./dist/${door}/src/index.js` }];
  const manifest = {
    name: `@tiepdan/${domain}`,
    version: '0.1.0',
    private: true,
    type: 'module',
    sideEffects: false,
    exports: { ...Object.fromEntries(present.map(entry)), './package.json': './package.json' },
    nx: {
      name: domain,
      projectType: 'library',
      sourceRoot: `libs/${domain}`,
      tags: [`domain:${domain}`],
      targets: {
        ...(server.length ? { build: { command: `tsc -b libs/${domain}/tsconfig.json`, outputs: ['{projectRoot}/dist'] } } : {}),
        test: { command: `node tools/jest.mjs libs/${domain}` },
      },
    },
  };
  const marksUp = present.includes('api') && fs.readdirSync(path.join(folder, 'api', 'src'), { recursive: true }).some((file) => String(file).endsWith('.tsx'));
  const config = {
    extends: '../../tsconfig.lib.json',
    compilerOptions: { rootDir: '.', outDir: 'dist', tsBuildInfoFile: 'dist/tsconfig.tsbuildinfo', ...(marksUp ? { jsx: 'react-jsx', jsxImportSource: 'preact' } : {}) },
    include: [...server.map((door) => `${door}/src/**/*.ts`), ...(marksUp ? ['api/src/**/*.tsx'] : [])],
    exclude: ['**/*.spec.ts', ...(marksUp ? ['**/*.spec.tsx'] : []), 'dist'],
    references: references.map((other) => ({ path: `../${other}` })),
  };
  const files = { [`libs/${domain}/package.json`]: manifest };
  if (server.length) files[`libs/${domain}/tsconfig.json`] = config;
  return Object.fromEntries(Object.entries(files).map(([file, value]) => [file, `${JSON.stringify(value, null, 2)}\n`]));
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const domain of Object.keys(domains))
    if (fs.existsSync(path.join(root, 'libs', domain)))
      for (const [file, text] of Object.entries(filesOf(domain))) fs.writeFileSync(path.join(root, file), text);
