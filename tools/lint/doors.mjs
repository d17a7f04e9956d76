/** Who may import what, as one pure function over the table of domains; `doors-rule.mjs` makes it a lint rule. */
import path from 'node:path';
import { domains, doors } from '../domains.mjs';

/** Frameworks by door: the contract knows neither side, the sides do not know each other's. */
const SERVER_ONLY = /^(@nestjs\/|typeorm$|typeorm\/|pg$|class-validator$|class-transformer$|express$|helmet$|@node-rs\/|node:)/;
const CLIENT_ONLY = /^@angular\//;

/** What each kind of place may open: doors of domains, the database's history, frameworks. */
const PLACES = {
  contract: { doors: ['contract'], migrations: false, forbidden: [SERVER_ONLY, CLIENT_ONLY, /^(rxjs|docx|@protobi\/)/] },
  api: { doors: ['contract', 'api'], migrations: false, forbidden: [CLIENT_ONLY] },
  web: { doors: ['contract', 'web'], migrations: false, forbidden: [SERVER_ONLY] },
  'apps/api': { doors: ['contract', 'api'], migrations: true, forbidden: [CLIENT_ONLY] },
  'apps/web': { doors: ['contract', 'web'], migrations: false, forbidden: [SERVER_ONLY] },
  migrations: { doors: ['contract', 'api'], migrations: true, forbidden: [CLIENT_ONLY] },
  e2e: { doors: ['contract'], migrations: true, forbidden: [CLIENT_ONLY, /^(@nestjs\/|typeorm$)/] },
};

/**
 * Where a file stands: its place, its domain if it is in one, and the folder its relative imports may not leave.
 * @param {string} file path from the root, with `/`
 */
export function placeOf(file) {
  const [top, name, door] = file.split('/');
  if (top === 'libs') return doors.includes(door) ? { place: door, domain: name, home: `libs/${name}/${door}` } : null;
  if (top === 'apps') return PLACES[`apps/${name}`] ? { place: `apps/${name}`, domain: null, home: `apps/${name}` } : null;
  return PLACES[top] ? { place: top, domain: null, home: top } : null;
}

/**
 * Why a file may not import something, as a sentence; null when it may.
 * @param {string} file path from the root
 * @param {string} source what stands in the import
 */
export function refusalOf(file, source) {
  const where = placeOf(file);
  if (!where) return null;
  const rules = PLACES[where.place];
  if (source.startsWith('.')) return refusalOfRelative(file, source, where);
  if (source.startsWith('@tiepdan/')) return refusalOfDoor(source, where, rules, /\.spec\.ts$|\/testing\//.test(file));
  const spec = /\.spec\.ts$|\/test-setup\.ts$/.test(file);
  if (!spec && rules.forbidden.some((pattern) => pattern.test(source))) return `${where.place} must not know "${source}"`;
  return null;
}

function refusalOfRelative(file, source, { place, home }) {
  const target = path.posix.join(path.posix.dirname(file), source);
  // Stories start the application with the launcher's own tools; specs of the server run against real servers of others.
  const open = place === 'e2e' ? [home, 'tools'] : /\.spec\.ts$/.test(file) && place !== 'web' ? [home, 'tools/support'] : [home];
  return open.some((folder) => target === folder || target.startsWith(`${folder}/`)) ? null : `a relative import must stay inside ${home}; others are imported by their door, @tiepdan/<domain>/<door>`;
}

function refusalOfDoor(source, { place, domain }, rules, testing) {
  const [, name, door, ...behind] = source.split('/');
  // A client's domain may lend what its own specs use to the specs of others, never to the client.
  const inside = testing && door === 'web' && behind.join('/') === 'testing' ? [] : behind;
  if (name === 'migrations') return rules.migrations ? null : `${place} must not know the database's history`;
  if (!domains[name]) return `there is no domain "${name}" in tools/domains.mjs`;
  if (!doors.includes(door) || inside.length) return `a domain is imported by its door: @tiepdan/${name}/${doors.join('|')}`;
  if (!rules.doors.includes(door)) return `${place} must not open a ${door} door`;
  if (domain === name) return place === door ? 'inside a door, imports are relative' : null;
  if (domain && !domains[domain]) return `${domain} does not stand in tools/domains.mjs`;
  if (domain && !domains[domain].includes(name)) return `${domain} must not know ${name} (tools/domains.mjs: ${domains[domain].join(', ')})`;
  return null;
}

/** The same table for `@nx/enforce-module-boundaries`: tags of the projects and what each may depend on. */
export const depConstraints = [
  ...Object.entries(domains).map(([name, lower]) => ({ sourceTag: `domain:${name}`, onlyDependOnLibsWithTags: [`domain:${name}`, ...lower.map((other) => `domain:${other}`)] })),
  ...['app:api', 'app:web', 'app:migrations', 'app:e2e'].map((sourceTag) => ({ sourceTag, onlyDependOnLibsWithTags: ['*'] })),
];
