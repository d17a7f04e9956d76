/** The migrated, empty database that test databases are cloned from. */
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { inRoot } from '../support/root.mjs';
import { runNode, tools } from '../support/run.mjs';

/**
 * Makes database `name` on the server of `adminUrl` and runs every migration in it.
 * @param {string | null} applicationUrl what the application works as: it is made, and given its rights
 */
export async function makeTemplate(adminUrl, name, applicationUrl = null) {
  const { migrations, grantApplication } = await compiledMigrations();
  await onServer(adminUrl, `CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const source = new DataSource({ type: 'postgres', url: url.href, migrations, migrationsTableName: 'migration', migrationsTransactionMode: 'each' });
  await source.initialize();
  try {
    await source.runMigrations();
    if (applicationUrl) {
      const { username, password } = new URL(applicationUrl);
      await source.query(`CREATE ROLE ${pg.escapeIdentifier(username)} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
      await grantOn(source, grantApplication, username, name);
    }
  } finally {
    await source.destroy();
  }
}

/** On one connection: the rights are given in a transaction. */
async function grantOn(source, grantApplication, role, database) {
  const runner = source.createQueryRunner();
  await grantApplication((sql, params) => runner.query(sql, params), role, database);
  await runner.release();
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
  return import(pathToFileURL(file).href);
}
