import { searchWords } from '@tiepdan/platform/contract';

/** Whether what was typed can be a name: names have no digits. */
export function mayBeName(typed: string): boolean {
  return searchWords(typed).length > 0 && !/\d/.test(typed);
}
