import type { SubjectKind } from '@tiepdan/audit/contract';
import type { Request } from 'express';

/** What the records under an address are. */
const SUBJECT_OF_ADDRESS: Readonly<Record<string, SubjectKind>> = {
  petitions: 'petition',
  receptions: 'reception',
  matters: 'matter',
  documents: 'document',
  deliveries: 'delivery',
  hearings: 'hearing',
  conclusions: 'conclusion',
  feedback: 'feedback',
  citizens: 'citizen',
};

/** Records that a question names beside the address: `?petitionId=`. */
const SUBJECT_OF_QUERY: Readonly<Record<string, SubjectKind>> = Object.fromEntries(Object.values(SUBJECT_OF_ADDRESS).map((subject) => [`${subject}Id`, subject]));

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** A record, by what it is and its key. */
export interface NamedRecord {
  readonly subject: SubjectKind;
  readonly subjectId: string;
}

/** The record an address names: `/api/petitions/<id>/…`; else the one that the answer is. Null where it is neither. */
export function recordOf(request: Request, value: unknown): NamedRecord | null {
  // Routes are found in capitals too.
  const subject = SUBJECT_OF_ADDRESS[/^\/api\/([a-z-]+)\//.exec(request.path.toLowerCase())?.[1] ?? ''];
  const named = request.params['id'];
  const own = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  const subjectId = isKey(named) ? named : own;
  return subject && isKey(subjectId) ? { subject, subjectId: subjectId.toLowerCase() } : null;
}

/** Every record that a request asks about by its key, in its address and behind the question mark. */
export function recordsAskedFor(request: Request): NamedRecord[] {
  const inAddress = recordOf(request, null);
  const inQuery = Object.entries(request.query).flatMap(([name, id]) => {
    const subject = SUBJECT_OF_QUERY[name];
    return subject && isKey(id) ? [{ subject, subjectId: id.toLowerCase() }] : [];
  });
  return inAddress ? [inAddress, ...inQuery] : inQuery;
}

const isKey = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);
