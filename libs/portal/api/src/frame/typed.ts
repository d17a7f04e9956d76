import { tidyText } from '@tiepdan/platform/contract';

/** Controls that no person types, and what stands for broken letters. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u2028\u2029\ufffd]/g;

/** One field of a form as text: tidied, without what cannot be printed; empty where there is none, or it was sent twice. */
export function typed(body: unknown, name: string): string {
  const value: unknown = typeof body === 'object' && body !== null && Object.hasOwn(body, name) ? (body as Record<string, unknown>)[name] : '';
  return typeof value === 'string' && value.isWellFormed() ? tidyText(value.replace(UNPRINTABLE, '')) : '';
}

/** What is wrong with a form: the field, and what to mend. */
export interface FormProblem {
  readonly field: string;
  readonly words: string;
}
