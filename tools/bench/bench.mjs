/** Runs the chosen benches one after the other and prints their figures. */
import { buildWhereNeeded } from '../support/build.mjs';
import { figureLines, isOver } from './figures.mjs';

/** Every bench: a function that measures and gives its figures. */
const benches = {
  report: async (say) => (await import('./report/report.mjs')).measureReport(say),
  forms: async (say) => (await import('./forms/forms.mjs')).measureForms(say),
  candidates: async (say) => (await import('./candidates/candidates.mjs')).measureCandidates(say),
  files: async (say) => (await import('./files/files.mjs')).measureFiles(say),
  letters: async (say) => (await import('./letters/letters.mjs')).measureLetters(say),
  public: async (say) => (await import('./public/public.mjs')).measurePublic(say),
  policy: async (say) => (await import('./policy/policy.mjs')).measurePolicy(say),
  register: async (say) => (await import('./register/register.mjs')).measureRegister(say),
};

/** What measures the built client too. */
const OF_CLIENT = new Set(['report']);

/** @param {string[]} names */
export async function bench(names) {
  const unknown = names.filter((name) => !(name in benches));
  if (unknown.length) {
    console.error(`No bench named ${unknown.join(', ')}. There is: ${Object.keys(benches).join(', ')}`);
    process.exitCode = 1;
    return;
  }
  const begun = Date.now();
  const say = (line) => console.log(`${((Date.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${line}`);
  const chosen = names.length ? names : Object.keys(benches);
  const failed = (await buildWhereNeeded(['api', ...(chosen.some((name) => OF_CLIENT.has(name)) ? ['web'] : [])], say)).filter(({ code }) => code !== 0);
  if (failed.length) throw new Error(failed.map(({ output }) => output).join('\n'));
  const figures = [];
  for (const name of chosen) {
    say(`bench ${name}`);
    figures.push(...(await benches[name](say)));
  }
  console.log('');
  for (const line of figureLines(figures)) console.log(line);
  if (figures.some(isOver)) process.exitCode = 1;
}
