/**
 * The bill of materials, in CycloneDX 1.5, from the lock file. `npm sbom --omit dev` of npm 11 leaves out packages of production that
 * something of development wants too (`@nestjs/common`, for one), so it is not used.
 */
import fs from 'node:fs';
import { inRoot } from '../support/root.mjs';
import { CARRIED, productionPackages } from './licences.mjs';

/** @param {Date} at when it is made */
export function billOfMaterials(at) {
  const own = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'));
  const packages = productionPackages();
  const refs = new Set(packages.map(refOf));
  const places = lockedPlaces();
  const self = `${own.name}@${own.version}`;
  const edges = new Map();
  for (const [place, entry] of places) {
    const ref = place === '' ? self : refOf({ name: nameAt(place, entry), version: entry.version });
    if (ref !== self && !refs.has(ref)) continue;
    const on = edges.get(ref) ?? new Set();
    for (const name of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) {
      const found = resolve(places, place, name);
      if (found && refs.has(found)) on.add(found);
    }
    edges.set(ref, on);
  }
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { timestamp: at.toISOString(), component: { 'bom-ref': self, type: 'application', name: own.name, version: own.version, licenses: licensesOf(own.license) } },
    components: [...packages.map(component), ...CARRIED.map(carried)],
    dependencies: [...edges].map(([ref, on]) => ({ ref, dependsOn: [...on].sort() })),
  };
}

function component({ name, version, licence, integrity }) {
  return {
    'bom-ref': refOf({ name, version }),
    type: 'library',
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    ...(integrity && { hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex') }] }),
    ...(licence && { licenses: licensesOf(licence) }),
  };
}

function carried({ name, licence, what }) {
  const { version } = JSON.parse(fs.readFileSync(inRoot('node_modules', name, 'package.json'), 'utf8'));
  return { ...component({ name, version, licence }), 'bom-ref': `carried:${refOf({ name, version })}`, description: what };
}

const licensesOf = (licence) => (/ (OR|AND) /.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }]);
const refOf = ({ name, version }) => `${name}@${version}`;
const nameAt = (place, entry) => entry.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
const lockedPlaces = () => new Map(Object.entries(JSON.parse(fs.readFileSync(inRoot('package-lock.json'), 'utf8')).packages));

/** Which package a name means at a place: the nearest folder above that has it, as Node looks for it. */
function resolve(places, from, name) {
  for (let at = from; ; at = at.includes('node_modules/') ? at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1)) : '') {
    const place = at ? `${at}/node_modules/${name}` : `node_modules/${name}`;
    const entry = places.get(place);
    if (entry) return refOf({ name: nameAt(place, entry), version: entry.version });
    if (!at) return null;
  }
}
