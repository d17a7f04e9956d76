/** The migrated, empty database that test databases are cloned from. */
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { inRoot } from '../support/root.mjs';
import { runNode, tools } from '../support/run.mjs';

/** Makes database `name` on the server of `adminUrl` and runs every migration in it. */
export async function makeTemplate(adminUrl, name) {
  const migrations = await compiledMigrations();
  await onServer(adminUrl, `CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const source = new DataSource({ type: 'postgres', url: url.href, migrations, migrationsTableName: 'migration', migrationsTransactionMode: 'each' });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}

/** Drops a database, also when somebody still holds a connection to it. */
export const dropDatabase = (adminUrl, name) => onServer(adminUrl, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);

async function onServer(adminUrl, statement) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The migrations, compiled anew where their source is newer. A type error elsewhere is the type check's to report, not ours. */
async function compiledMigrations() {
  const file = inRoot('migrations', 'dist', 'index.js');
  const { output } = await runNode([tools.tsc, '-b', 'migrations/tsconfig.json']);
  if (!fs.existsSync(file)) throw new Error(`The migrations do not compile:\n${output}`);
  return (await import(pathToFileURL(file).href)).migrations;
}
