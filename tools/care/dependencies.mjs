/** `npm run audit:dependencies`: known faults of the packages of production, against those a person has explained. `-- --write` writes the page. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { inRoot, root } from '../support/root.mjs';
import { dependenciesPage, findingsOf, isReport, judge } from './findings.mjs';
import { npm } from './npm.mjs';

const explained = JSON.parse(fs.readFileSync(inRoot('tools', 'care', 'explained.json'), 'utf8'));
if (process.argv.includes('--write')) fs.writeFileSync(inRoot('docs', 'DEPENDENCIES.md'), dependenciesPage(explained));

const answer = ask();
if (!isReport(answer)) {
  console.log(`Not checked: the registry's audit service did not answer${answer?.message ? ` (${answer.message.split(' - ')[0]})` : ''}. This says nothing about the packages.`);
} else {
  const { unexplained, explained: known, needless } = judge(findingsOf(answer), explained, new Date().toISOString().slice(0, 10));
  for (const one of known) console.log(`explained: ${one.package} ${one.advisory} (${one.severity})`);
  for (const one of needless) console.log(`no longer found, take it out of tools/care/explained.json: ${one.package} ${one.advisory}`);
  for (const one of unexplained) console.error(`NOT explained: ${one.package} ${one.advisory} (${one.severity}): ${one.title}`);
  console.log(`${answer.metadata.dependencies?.prod ?? 'All'} packages of production checked: ${unexplained.length} findings not explained, ${known.length} explained.`);
  process.exitCode = unexplained.length ? 1 : 0;
}

function ask() {
  const [program, args] = npm('audit', '--omit=dev', '--json');
  const { stdout } = spawnSync(program, args, { cwd: root, encoding: 'utf8', timeout: 120_000, maxBuffer: 64 * 1024 * 1024 });
  try {
    return JSON.parse(stdout);
  } catch {
    return null;
  }
}
