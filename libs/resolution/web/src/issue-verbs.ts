import type { CaseKind } from '@tiepdan/resolution/contract';

/** The act that ends a case, by its kind. */
export const ISSUE_VERBS: Readonly<Record<CaseKind, string>> = {
  complaint: 'Ban hành quyết định giải quyết',
  denunciation: 'Ban hành kết luận',
};
