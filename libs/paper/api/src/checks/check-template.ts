import type { PaperCode, TemplateProblem } from '@tiepdan/paper/contract';
import { sampleValues } from '@tiepdan/paper/contract';
import { compile } from '../engine/compile.js';
import { fillTemplate } from '../engine/fill.js';
import { TemplateParts } from '../engine/template-parts.js';
import { paragraphsOf } from '../engine/text-of.js';
import { contentProblems } from './contents.js';
import { engineProblems } from './engine-problems.js';
import { type Locate, fieldProblems, missingFields } from './fields.js';
import { openPackage } from './package.js';
import { pictureProblems } from './pictures.js';

/** No more than an officer would read at once. */
const TOLD_AT_MOST = 50;

/**
 * Everything wrong with a file as a template of one paper, each in a sentence that names the field and where it stands. A file
 * without a fault is filled once with invented values before it is believed.
 */
export async function checkTemplate(bytes: Buffer, code: PaperCode): Promise<TemplateProblem[]> {
  const opened = await openPackage(bytes);
  if ('problem' in opened) return [opened.problem];
  const problems = contentProblems(opened.names, opened.parts);
  // Neither the engine nor LibreOffice is shown a file that holds what it must not hold.
  if (problems.length) return distinct(problems);
  return distinct([...tagProblems(bytes, code, locator(opened.parts)), ...pictureProblems(code, opened.parts)]).slice(0, TOLD_AT_MOST);
}

export const isUsable = (problems: readonly TemplateProblem[]): boolean => !problems.some(({ severity }) => severity === 'fault');

function tagProblems(bytes: Buffer, code: PaperCode, locate: Locate): TemplateProblem[] {
  const found = new TemplateParts();
  try {
    compile(bytes, [found]);
  } catch (error) {
    return engineProblems(error).map((problem) => ({ ...problem, where: problem.where === null ? null : (locate(problem.where) ?? problem.where) }));
  }
  const faults = fieldProblems(code, found.parts, locate);
  if (faults.length) return faults;
  try {
    fillTemplate(bytes, sampleValues(code));
  } catch (error) {
    return engineProblems(error);
  }
  return missingFields(code, found.parts);
}

const AROUND = 60;

/** Finds the paragraph a text stands in, cut to what is around it. */
function locator(parts: ReadonlyMap<string, string>): Locate {
  let paragraphs: string[] | null = null;
  return (text) => {
    paragraphs ??= [...parts].filter(([name]) => /^word\/[^/]+\.xml$/.test(name)).flatMap(([, xml]) => paragraphsOf(xml));
    for (const paragraph of paragraphs) {
      const at = paragraph.indexOf(text);
      if (at < 0) continue;
      const [from, to] = [Math.max(0, at - AROUND), at + text.length + AROUND];
      return `${from > 0 ? '…' : ''}${paragraph.slice(from, to).trim()}${to < paragraph.length ? '…' : ''}`;
    }
    return null;
  };
}

function distinct(problems: readonly TemplateProblem[]): TemplateProblem[] {
  return problems.filter((problem, position) => problems.findIndex(({ message, where }) => message === problem.message && where === problem.where) === position);
}
