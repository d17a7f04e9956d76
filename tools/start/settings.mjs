/** What the launcher reads from the environment. The server checks its own settings again (`apps/api/src/env.ts`). */
import path from 'node:path';
import { root } from '../support/root.mjs';

/**
 * @param {Record<string, string | undefined>} env
 * @throws Error in Vietnamese when a value is not understood
 */
export function readSettings(env) {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`PORT phải là một số từ 1 đến 65535, không phải "${env.PORT}".`);
  const explicit = env.DEMO?.trim().toLowerCase();
  if (explicit && explicit !== 'true' && explicit !== 'false') throw new Error(`DEMO phải là true hoặc false, không phải "${env.DEMO}".`);
  const databaseUrl = env.DATABASE_URL?.trim() || null;
  const dataDir = path.resolve(root, env.DATA_DIR?.trim() || '.data');
  return {
    port,
    host: env.HOST?.trim() || '127.0.0.1',
    databaseUrl,
    ownerUrl: (databaseUrl && env.DATABASE_OWNER_URL?.trim()) || null,
    dataDir,
    // The embedded database has a key of its own beside it; the server makes the file (apps/api/src/identity-keys.ts).
    identityKeyFile: env.IDENTITY_KEYS || env.IDENTITY_KEY_FILE || databaseUrl ? null : path.join(dataDir, 'identity-keys'),
    // On a database that somebody chose, demo data and its well-known password come only when asked for by name.
    demo: explicit ? explicit === 'true' : databaseUrl === null,
  };
}

/**
 * The embedded server keeps demo and real records in two databases: turning demo mode off can never leave the demo
 * accounts, with their published password, in a working installation.
 */
export const databaseName = (demo) => (demo ? 'tiepdan_demo' : 'tiepdan');

/** The settings handed to the server process. `ownerUrl`: the database by the account that owns it, where that is another. */
export const serverEnvironment = ({ port, host, dataDir, demo, identityKeyFile }, databaseUrl, ownerUrl = null) => ({
  PORT: String(port),
  HOST: host,
  DATABASE_URL: databaseUrl,
  ...(ownerUrl ? { DATABASE_OWNER_URL: ownerUrl } : {}),
  DATA_DIR: dataDir,
  DEMO: String(demo),
  ...(identityKeyFile ? { IDENTITY_KEY_FILE: identityKeyFile } : {}),
});
