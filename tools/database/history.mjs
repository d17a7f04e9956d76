/** The database's history forwards and backwards, and whether the entities still say the same as it does. */
import 'reflect-metadata';
import { pathToFileURL } from 'node:url';
import { DataSource } from 'typeorm';
import { inRoot } from '../support/root.mjs';

/** A module of the built server. */
export const ofServer = (file) => import(pathToFileURL(inRoot('apps', 'api', 'dist', file)).href);

/** The keys that identities are sealed with, found as the server finds them. @throws Error in Vietnamese when there are none */
export async function identityKeys() {
  const [{ readEnv }, server] = await Promise.all([ofServer('env.js'), ofServer('identity-keys.js')]);
  return server.identityKeys(readEnv(process.env));
}

/** Migrations that meet identities seal or open them; those that meet none need no key. */
async function handOverKeys() {
  const keys = await identityKeys().catch(() => null);
  if (!keys) return;
  const [{ Vault }, { sealWith }] = await Promise.all([import('@tiepdan/citizen/api'), import('@tiepdan/migrations')]);
  sealWith(new Vault(keys));
}

/** Opens the database as the server describes it, does `work`, and closes it again. */
export async function withSource(url, work) {
  const { dataSourceOptions } = await ofServer('database/data-source.js');
  await handOverKeys();
  const source = await new DataSource({ ...dataSourceOptions(url, 2), extra: {} }).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

/** Runs the migrations that have not run yet; gives their names. */
export const migrate = (url) =>
  withSource(url, async (source) => {
    const { dropScopedViews } = await ofServer('database/scoped-views.js');
    if (await source.showMigrations()) await dropScopedViews((sql) => source.query(sql)); // the next start writes them anew
    return (await source.runMigrations()).map(({ name }) => name);
  });

/** Takes back the last `count` migrations; gives how many there were to take back. */
export const revert = (url, count) =>
  withSource(url, async (source) => {
    const [{ done }] = await source.query(`SELECT count(*)::int AS done FROM ${source.options.migrationsTableName}`);
    const wanted = Math.min(count, done);
    const { dropScopedViews } = await ofServer('database/scoped-views.js');
    await dropScopedViews((sql) => source.query(sql)); // the next start writes them anew
    for (let step = 0; step < wanted; step++) await source.undoLastMigration();
    return wanted;
  });

/** The statements that would make the database what the entities say. None when the two agree. */
export const drift = (url) =>
  withSource(url, async (source) => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  });

/** Everything the migrations made, in words that can be compared: columns, constraints, indexes, functions, triggers. */
export const describeSchema = (url) =>
  withSource(url, async (source) => {
    const rows = await source.query(`
      SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') AS line
        FROM information_schema.columns WHERE table_schema = 'public'
      UNION ALL SELECT 'constraint ' || conrelid::regclass || '.' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
      UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
      UNION ALL SELECT 'trigger ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
      UNION ALL SELECT 'function ' || proname || ' ' || prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prolang IN (SELECT oid FROM pg_language WHERE lanname IN ('sql', 'plpgsql'))
      ORDER BY 1`);
    return rows.map(({ line }) => line);
  });
