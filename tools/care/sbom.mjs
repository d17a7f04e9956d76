/**
 * `npm run sbom`: what production is made of. Writes dist/sbom.cdx.json (CycloneDX 1.5, from the lock file; asks no network) and
 * docs/LICENCES.md; ends with 1 when a package's licence is not allowed.
 */
import fs from 'node:fs';
import { inRoot } from '../support/root.mjs';
import { billOfMaterials } from './bill.mjs';
import { licencesPage, productionPackages, refused } from './licences.mjs';

const bill = billOfMaterials(new Date());
fs.mkdirSync(inRoot('dist'), { recursive: true });
fs.writeFileSync(inRoot('dist', 'sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
fs.writeFileSync(inRoot('docs', 'LICENCES.md'), licencesPage());
console.log(`dist/sbom.cdx.json: ${bill.components.length} components. docs/LICENCES.md: ${productionPackages().length} packages.`);
for (const { name, version, licence } of refused()) {
  console.error(`${name} ${version}: ${licence ?? 'no licence stated'} is not on the list of tools/care/licences.mjs`);
  process.exitCode = 1;
}
