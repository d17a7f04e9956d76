import { createHash } from 'node:crypto';

/**
 * An audit record as the chain reckons it: every column as PostgreSQL writes it as text, in the order of `audit_text` of migration 32, the
 * instant in microseconds since 1970. This is the second, independent reckoning: what the database's function says is not believed.
 */
export interface RecordColumns {
  readonly officeId: string;
  readonly id: string;
  readonly action: string;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly actorOfficeId: string | null;
  readonly onBehalfOf: string | null;
  readonly requestId: string;
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly reason: string | null;
  readonly details: string;
  readonly micros: string;
}

/** The word every text begins with; another one would mean another order of columns. */
const FORM = 'tiepdan-audit-1';
/** Where the chain of an office begins: nothing stands before its first link. */
export const BEFORE_FIRST = Buffer.alloc(0);

/** SHA-256 of everything a record says. */
export function contentOf(record: RecordColumns): Buffer {
  const values = [
    record.officeId,
    record.id,
    record.action,
    record.subjectKind,
    record.subjectId,
    record.actorId,
    record.actorName,
    record.actorOfficeId,
    record.onBehalfOf,
    record.requestId,
    record.ip,
    record.userAgent,
    record.reason,
    record.details,
    record.micros,
  ];
  return sha256(`${FORM},${values.map(field).join(',')}`);
}

/** The hash of a link: of the one before it, its place and its record's content. */
export function linkHash(before: Buffer, seq: bigint, content: Buffer): Buffer {
  const place = Buffer.alloc(8);
  place.writeBigInt64BE(seq);
  return createHash('sha256').update(before).update(place).update(content).digest();
}

/** How many bytes, then the bytes: no two different rows can read alike. */
function field(value: string | null): string {
  return value === null ? '~' : `${Buffer.byteLength(value)}:${value}`;
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
