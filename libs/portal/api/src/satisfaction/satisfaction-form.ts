import { SATISFACTION_GRADES, SATISFACTION_TEXT_MAX, type SatisfactionGrade } from '@tiepdan/portal/contract';
import { type FormProblem, typed } from '../frame/typed.js';
import type { GivenAnswer } from './take-satisfaction.js';

/** A form as it was sent: what it answers, or what is wrong with it. */
export interface ReadAnswer {
  readonly grade: string;
  readonly words: string;
  readonly problems: readonly FormProblem[];
  readonly answer: GivenAnswer | null;
}

export function readAnswer(body: unknown): ReadAnswer {
  const [grade, words] = [typed(body, 'grade'), typed(body, 'words')];
  const problems: FormProblem[] = [];
  if (!Object.hasOwn(SATISFACTION_GRADES, grade)) problems.push({ field: 'grade', words: 'Xin chọn một trong năm mức.' });
  if (words.length > SATISFACTION_TEXT_MAX) problems.push({ field: 'words', words: `Ý kiến thêm nhiều nhất ${SATISFACTION_TEXT_MAX} ký tự.` });
  return { grade, words, problems, answer: problems.length ? null : { grade: Number(grade) as SatisfactionGrade, words: words || null } };
}
