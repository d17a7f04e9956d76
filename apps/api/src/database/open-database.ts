import type { KeyRing } from '@tiepdan/citizen/api';
import { DataSource } from 'typeorm';
import { applicationRole } from './application-role.js';
import { dataSourceOptions } from './data-source.js';
import { prepareDatabase } from './prepare.js';
import { rowPolicies } from './row-policies.js';
import { viewsAreCurrent } from './scoped-views.js';

/** Addresses of the database as the settings give them. */
export interface DatabaseAddresses {
  /** What the process works with. */
  readonly DATABASE_URL: string;
  /** The owner of the schema, needed while the process starts; empty when somebody else prepares the database. */
  readonly DATABASE_OWNER_URL: string;
  readonly DEMO: boolean;
}

/**
 * Makes sure that the database is as this version needs it: by its owner's account where that is given, by the process's own
 * where that owns the schema, and else by looking only: then `npm run db -- migrate` has to have been run.
 * @throws Error in Vietnamese when the database is of another version and this process may not change it
 */
export async function openDatabase({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, DEMO: demo }: DatabaseAddresses, keys: KeyRing): Promise<void> {
  if (ownerUrl) await prepareDatabase(ownerUrl, demo, keys, applicationRole(url));
  else if (await ownsSchema(url)) await prepareDatabase(url, demo, keys);
  else await checkVersion(url);
}

const opened = async <T>(url: string, work: (source: DataSource) => Promise<T>): Promise<T> => {
  const source = await new DataSource({ ...dataSourceOptions(url, 1), extra: {} }).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
};

/** Whether the account may change the schema, or make it in an empty database. */
function ownsSchema(url: string): Promise<boolean> {
  return opened(url, async (source) => {
    const [found]: { owns: boolean }[] = await source.query(
      `SELECT coalesce((SELECT pg_has_role(current_user, relowner, 'USAGE') FROM pg_class WHERE oid = to_regclass('public.migration')),
                       has_schema_privilege('public', 'CREATE')) AS owns`,
    );
    return found?.owns ?? false;
  });
}

function checkVersion(url: string): Promise<void> {
  return opened(url, async (source) => {
    const known = (source.options.migrations as readonly { readonly name: string }[]).map(({ name }) => name);
    const [found]: { done: string[] }[] = await source.query(`SELECT array_agg(name) AS done FROM migration`);
    const done = found?.done ?? [];
    if (known.some((name) => !done.includes(name)))
      throw new Error('Cơ sở dữ liệu chưa được nâng lên phiên bản này, và tài khoản của DATABASE_URL không được phép nâng. Chạy "npm run db -- migrate" với DATABASE_OWNER_URL.');
    if (!(await viewsAreCurrent((sql, params) => source.query(sql, params), rowPolicies)))
      throw new Error('Cơ sở dữ liệu chưa có các khung nhìn giới hạn phạm vi của phiên bản này. Chạy "npm run db -- migrate" với DATABASE_OWNER_URL.');
    if (done.some((name) => !known.includes(name))) throw new Error('Cơ sở dữ liệu thuộc một phiên bản mới hơn chương trình này.');
  });
}
