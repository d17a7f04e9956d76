import type { FormRecord, FormRecordKind } from '@tiepdan/form/contract';

/** Where records of a kind have their own pages; what became of a petition is read on the petition's page. */
const PAGES: Readonly<Partial<Record<FormRecordKind, string>>> = {
  reception: '/receptions',
  matter: '/matters',
  'leader-day': '/leader-days',
  petition: '/petitions',
  inspection: '/oversight/inspections',
};

/** Records without pages of their own, which their list shows. */
const LISTS: Readonly<Partial<Record<FormRecordKind, string>>> = {
  instrument: '/oversight',
  training: '/oversight/trainings',
};

/** The page that tells of a record behind a cell, as router commands; null where it has none. */
export function recordPage({ kind, id, petitionId }: Pick<FormRecord, 'kind' | 'id' | 'petitionId'>): readonly string[] | null {
  const page = PAGES[kind];
  if (page) return [page, id];
  if (petitionId) return ['/petitions', petitionId];
  const list = LISTS[kind];
  return list ? [list] : null;
}
