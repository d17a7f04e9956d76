import type { FormRecord, FormRecordKind } from '@tiepdan/form/contract';

/** Where records of a kind have their own pages; what happened to a petition is read on the petition's page. */
const PAGES: Readonly<Partial<Record<FormRecordKind, string>>> = {
  reception: '/receptions',
  matter: '/matters',
  'leader-day': '/leader-days',
  petition: '/petitions',
};

/** The page that tells of a record behind a cell, as router commands; null where it has none. */
export function recordPage({ kind, id, petitionId }: Pick<FormRecord, 'kind' | 'id' | 'petitionId'>): readonly string[] | null {
  const page = PAGES[kind];
  if (page) return [page, id];
  return petitionId ? ['/petitions', petitionId] : null;
}
