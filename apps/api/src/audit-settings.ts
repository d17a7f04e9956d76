import { createHmac } from 'node:crypto';
import path from 'node:path';
import type { AuditSettings } from '@tiepdan/audit/api';
import type { KeyRing } from '@tiepdan/citizen/api';
import { sealedRecordsOf } from './database/sealed-records.js';
import { SUBJECT_TABLES, rowPolicies } from './database/row-policies.js';
import type { Env } from './env.js';

/** Folders of DATA_DIR, as `file-settings.ts` has them: the demo's records are no office's. */
const FOLDERS = { demo: 'demo-audit-archives', real: 'audit-archives' } as const;

/** Where archives of the audit go, what signs them (a key that is not in the database), and which records are kept secret. */
export function auditSettings(env: Env, keys: KeyRing): AuditSettings {
  return {
    archiveFolder: path.resolve(env.DATA_DIR, env.DEMO ? FOLDERS.demo : FOLDERS.real),
    sign: (bytes) => ({ keyId: keys.first.id, signature: createHmac('sha256', keys.first.archiving).update(bytes).digest('hex') }),
    sealedRecords: sealedRecordsOf(SUBJECT_TABLES, rowPolicies),
  };
}
