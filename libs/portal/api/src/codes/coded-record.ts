import type { LookupRecord, LookupSubject } from '@tiepdan/portal/contract';

/** A record that has a code. */
export interface CodedRecord {
  readonly subject: LookupSubject;
  readonly id: string;
}

/** A record that officers give a code to: its subject is its table's name. */
export interface OfficersRecord extends CodedRecord {
  readonly subject: 'petition' | 'reception';
}

export const recordOf = (record: LookupRecord): OfficersRecord =>
  'petitionId' in record ? { subject: 'petition', id: record.petitionId } : { subject: 'reception', id: record.receptionId };

/** Its column in `lookup_code`. */
export const columnOf = ({ subject }: CodedRecord): string => `${subject}_id`;
