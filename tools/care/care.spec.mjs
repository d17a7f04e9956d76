import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { inRoot } from '../support/root.mjs';
import { billOfMaterials } from './bill.mjs';
import { dependenciesPage, findingsOf, isReport, judge } from './findings.mjs';
import { CARRIED, isAllowed, licencesPage, productionPackages, refused } from './licences.mjs';

const explained = JSON.parse(fs.readFileSync(inRoot('tools', 'care', 'explained.json'), 'utf8'));

describe('licences of production', () => {
  it('are all on the list, or read by a person', () => {
    expect(refused()).toEqual([]);
    expect(productionPackages().length).toBeGreaterThan(100);
  });

  it('of several, one of an OR is enough and all of an AND are needed', () => {
    expect(['MIT', '(MIT OR GPL-3.0)', '(MIT AND Zlib)'].map(isAllowed)).toEqual([true, true, true]);
    expect(['GPL-3.0', '(MIT AND GPL-3.0)', '(AGPL-3.0 OR SSPL-1.0)', '', null].map(isAllowed)).toEqual([false, false, false, false, false]);
  });

  it('are what docs/LICENCES.md shows', () => {
    expect(fs.readFileSync(inRoot('docs', 'LICENCES.md'), 'utf8')).toBe(licencesPage());
  });

  it('say of what is carried besides what its package says', () => {
    for (const { name, licence } of CARRIED) expect(JSON.parse(fs.readFileSync(inRoot('node_modules', name, 'package.json'), 'utf8')).license).toBe(licence);
  });
});

describe('the bill of materials', () => {
  const bill = billOfMaterials(new Date('2026-11-22T00:00:00Z'));
  const refs = bill.components.map((one) => one['bom-ref']);

  it('has everything that package.json asks for in production, and nothing twice', () => {
    const { dependencies } = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'));
    const names = bill.components.map(({ name }) => name);
    expect(Object.keys(dependencies).filter((name) => !names.includes(name))).toEqual([]);
    expect(new Set(refs).size).toBe(refs.length);
  });

  it('points to parts it has, with their hashes', () => {
    const pointed = bill.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]);
    expect(pointed.filter((ref) => ref !== 'tiepdan@0.1.0' && !refs.includes(ref))).toEqual([]);
    expect(bill.components.find(({ name }) => name === 'pg').hashes[0].content).toMatch(/^[0-9a-f]{128}$/);
  });
});

describe('known faults of packages', () => {
  const cause = { source: 1, url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc', name: 'left', severity: 'high', title: 'reads too far' };
  const report = { metadata: {}, vulnerabilities: { left: { via: [cause] }, above: { via: ['left'] } } };
  const known = { package: 'left', advisory: 'GHSA-aaaa-bbbb-cccc', why: 'never called', until: '2027-01-31' };

  it('are found once, at the package that has them', () => {
    expect(findingsOf(report).map((finding) => `${finding.package} ${finding.advisory}`)).toEqual(['left GHSA-aaaa-bbbb-cccc']);
  });

  it('are explained until a day, and not after', () => {
    expect(judge(findingsOf(report), [known], '2027-01-31').unexplained).toEqual([]);
    expect(judge(findingsOf(report), [known], '2027-02-01').unexplained).toHaveLength(1);
    expect(judge(findingsOf(report), [], '2027-01-01').unexplained).toHaveLength(1);
    expect(judge([], [known], '2027-01-01').needless).toEqual([known]);
  });

  it('a service that does not answer is no clean report', () => {
    expect([isReport({ message: '405 Method Not Allowed' }), isReport(null), isReport({ metadata: {}, vulnerabilities: {} })]).toEqual([false, false, true]);
  });

  it('explained ones have a reason and a day, and are what docs/DEPENDENCIES.md shows', () => {
    for (const one of explained) expect([one.package, one.advisory, one.why, /^\d{4}-\d{2}-\d{2}$/.test(one.until)]).toEqual([one.package, one.advisory, expect.stringMatching(/\w{4,}/), true]);
    expect(fs.readFileSync(inRoot('docs', 'DEPENDENCIES.md'), 'utf8')).toBe(dependenciesPage(explained));
  });
});
