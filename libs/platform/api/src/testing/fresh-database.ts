import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import { SnakeNaming } from '../database/naming.js';

type EntityClass = (new () => object) | EntitySchema;

/** A database of one's own for one spec file, cloned from the migrated template that Jest's global setup made. */
export interface TestDatabase {
  readonly source: DataSource;
  /** As the owner of the schema. */
  readonly url: string;
  /** As the account that the application works as: it may do less. */
  readonly applicationUrl: string;
  /** Takes the database away under the feet of everything connected to it, and refuses new connections. */
  shut(): Promise<void>;
  /** Lets connections in again. */
  open(): Promise<void>;
  drop(): Promise<void>;
}

/** @throws Error when the run was not started by the `database` Jest project */
export async function freshDatabase(entities: readonly EntityClass[] = []): Promise<TestDatabase> {
  const adminUrl = process.env['TEST_DATABASE_ADMIN_URL'];
  const template = process.env['TEST_DATABASE_TEMPLATE'];
  if (!adminUrl || !template) throw new Error('TEST_DATABASE_ADMIN_URL and TEST_DATABASE_TEMPLATE are not set: run through tools/jest.mjs');
  const name = `spec_${randomBytes(8).toString('hex')}`;
  await asAdmin(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const address = new URL(adminUrl);
  address.pathname = `/${name}`;
  const source = await new DataSource({
    type: 'postgres',
    url: address.href,
    entities: [...entities],
    namingStrategy: new SnakeNaming(),
    poolSize: 4,
    extra: { pipeline: true }, // as the application's connections (apps/api/src/database/preparing-client.ts)
  }).initialize();
  return {
    source,
    url: address.href,
    applicationUrl: applicationUrl(name) ?? address.href,
    shut: async () => {
      await asAdmin(adminUrl, `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await asAdmin(adminUrl, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
    },
    open: () => asAdmin(adminUrl, `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`),
    drop: async () => {
      await source.destroy();
      await asAdmin(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

function applicationUrl(database: string): string | null {
  const given = process.env['TEST_DATABASE_APPLICATION_URL'];
  if (!given) return null;
  const address = new URL(given);
  address.pathname = `/${database}`;
  return address.href;
}

async function asAdmin(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
