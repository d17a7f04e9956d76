import type { RecordAddress } from '@tiepdan/ui/web';

/** Pages of records, by what the audit calls their kind. */
const PAGES: Readonly<Record<string, string>> = {
  reception: '/receptions',
  petition: '/petitions',
  document: '/documents',
  matter: '/matters',
  citizen: '/citizens',
  hearing: '/hearings',
  feedback: '/feedback',
  conclusion: '/conclusions',
};

/** Where the page of a record is. */
export const recordAddress: RecordAddress = (kind, id) => (PAGES[kind] ? `${PAGES[kind]}/${id}` : null);
