import { searchKey } from '@tiepdan/platform/contract';

/** Fewer typed letters and digits than this find nothing: one letter is in every name. */
export const LEAST_TYPED = 2;

/** Whether enough was typed to look for anything. */
export function enoughTyped(typed: string | null | undefined): boolean {
  return searchKey(typed ?? '').replaceAll(' ', '').length >= LEAST_TYPED;
}
