/** Runs every step, or those whose name holds one of the given words, and sums up. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { add, none, summary } from './counts.mjs';
import { schedule } from './schedule.mjs';
import { allSteps } from './steps.mjs';

/** @param {string[]} words e.g. `npm test -- lint jest`; none means everything */
export async function testAll(words) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tiepdan-test-'));
  const begun = Date.now();
  try {
    const steps = chosen(allSteps(folder), words);
    console.log(`${steps.length} steps: ${steps.map(({ name }) => name).join(', ')}`);
    const results = await schedule(steps, Math.max(2, os.availableParallelism()), (step, result, seconds) => show(step, result, seconds, begun));
    const reports = [...results].filter(([, { report }]) => report);
    for (const [name, { report }] of reports) console.log(`\n──── ${name} ────\n${report.trimEnd()}`);
    const counts = [...results.values()].map((result) => result.counts).reduce(add, none);
    console.log(`\n${((Date.now() - begun) / 1000).toFixed(0)} s in all`);
    console.log(summary(counts));
    if (counts.failed > 0) process.exitCode = 1;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function chosen(steps, words) {
  const wanted = words.length ? steps.filter(({ name }) => words.some((word) => name.includes(word))) : steps;
  const names = new Set(wanted.map(({ name }) => name));
  return wanted.map((step) => ({ ...step, needs: step.needs?.filter((name) => names.has(name)) }));
}

function show({ name }, { counts, note }, seconds, begun) {
  const mark = counts.failed ? '✗' : counts.skipped && !counts.passed ? '–' : '✓';
  const clock = `${((Date.now() - begun) / 1000).toFixed(0).padStart(4)} s`;
  console.log(`${clock}  ${mark} ${name.padEnd(26)} ${`${seconds.toFixed(1)} s`.padStart(8)}  ${summary(counts)}${note ? `  (${note})` : ''}`);
}
