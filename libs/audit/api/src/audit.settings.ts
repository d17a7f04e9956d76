/** What the process decides for the audit; provided by apps/api. */
export abstract class AuditSettings {
  /** Folder that archives are written to. Kept with the backups, longer than the database. */
  abstract readonly archiveFolder: string;
  /** Signs a file that leaves the database: which key, and the signature in hexadecimal. */
  abstract readonly sign: (bytes: Buffer) => { readonly keyId: string; readonly signature: string };
}
