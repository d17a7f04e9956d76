import { type KeyRing, Vault } from '@tiepdan/citizen/api';
import { hashPassword } from '@tiepdan/identity/api';
import { sealWith } from '@tiepdan/migrations';
import { DEMO_PASSWORD, loadDemo, loadReference } from '@tiepdan/migrations/seeds';
import { dayAt } from '@tiepdan/platform/contract';
import { DataSource } from 'typeorm';
import { type ApplicationRole, giveRights } from './application-role.js';
import { dataSourceOptions } from './data-source.js';
import { prepareDemo } from './prepare-demo.js';
import { prepareLimits } from './prepare-limits.js';
import { rowPolicies } from './row-policies.js';
import { dropScopedViews, writeScopedViews } from './scoped-views.js';

/** The oldest PostgreSQL that has uuidv7(), which the schema's keys come from. */
const OLDEST_SERVER = 180_000;

/**
 * Brings the database up to date before the process listens: migrations, reference data, and in demo mode the demo
 * office when there is no office yet. An advisory lock keeps two processes that start together from doing it twice.
 * @param url of the owner of the schema
 * @param keys what identities are sealed with
 * @param role what the application works as afterwards; null when it is the owner itself
 * @throws Error when the server is older than PostgreSQL 18, or identities are sealed with a key that is not there
 */
export async function prepareDatabase(url: string, demo: boolean, keys: KeyRing, role: ApplicationRole | null = null): Promise<void> {
  const vault = new Vault(keys);
  sealWith(vault);
  const source = await new DataSource({ ...dataSourceOptions(url, 2), extra: {} }).initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query(`SELECT pg_advisory_lock(hashtext('tiepdan.prepare'))`);
    const [{ version } = { version: 0 }]: { version: number }[] = await runner.query(`SELECT current_setting('server_version_num')::int AS version`);
    if (version < OLDEST_SERVER) throw new Error(`Cần PostgreSQL 18 trở lên; máy chủ đang là ${Math.floor(version / 10_000)}.`);
    const query = (sql: string, params?: unknown[]): Promise<unknown[]> => runner.query(sql, params);
    if (await source.showMigrations()) await dropScopedViews(query);
    await source.runMigrations();
    await checkKeys(query, vault);
    await loadReference(query);
    const offices = await query('SELECT 1 FROM office LIMIT 1');
    const fresh = demo && !offices.length;
    if (fresh) {
      await loadDemo(query, dayAt(new Date()), await hashPassword(DEMO_PASSWORD), vault);
      await query('ANALYZE'); // else the first screens are planned without knowing how much was loaded
    }
    await prepareLimits(runner.manager, dayAt(new Date()));
    if (fresh) await prepareDemo(source, dayAt(new Date()), vault);
    await writeScopedViews(query, rowPolicies);
    if (role) await giveRights(query, role);
  } finally {
    await runner.query(`SELECT pg_advisory_unlock(hashtext('tiepdan.prepare'))`).catch(() => undefined);
    await runner.release();
    await source.destroy();
  }
}

type Query = (sql: string, params?: unknown[]) => Promise<unknown[]>;

/** Better not to start than to find out at the first opening that a key was lost, or is another office's. */
async function checkKeys(query: Query, vault: Vault): Promise<void> {
  const missing = (await query(
    `SELECT key_id AS id FROM sealed_identity WHERE erased_at IS NULL AND key_id <> ALL($1) UNION SELECT key_id FROM stored_file WHERE sealed AND key_id <> ALL($1)`,
    [vault.keyIds],
  )) as { id: string }[];
  if (missing.length)
    throw new Error(`Thiếu khóa "${missing.map(({ id }) => id).join('", "')}" để mở danh tính hoặc tệp đã giữ bí mật. Thêm khóa đó vào IDENTITY_KEYS hoặc IDENTITY_KEY_FILE, sau khóa đang dùng.`);
}
