import type { SubjectKind } from '@tiepdan/audit/contract';

/** What the process decides for the audit; provided by apps/api. */
export abstract class AuditSettings {
  /** Folder that archives are written to. Kept with the backups, longer than the database. */
  abstract readonly archiveFolder: string;
  /** Signs a file that leaves the database: which key, and the signature in hexadecimal. */
  abstract readonly sign: (bytes: Buffer) => { readonly keyId: string; readonly signature: string };
  /**
   * SQL that says of one record whether it is kept secret, as the column `sealed`: `$1` is the office, `$2` the record. Made from the policies of the
   * domains above, so that what a reading of the audit counts as sealed is what accounts are hidden that see nothing sealed.
   */
  abstract readonly sealedRecords: Readonly<Partial<Record<SubjectKind, string>>>;
}
