import { type TestDatabase } from '@tiepdan/platform/api';
import type { Reach, Role } from '@tiepdan/platform/contract';
import { grantApplication } from '@tiepdan/migrations';
import { rowPolicies } from '../database/row-policies.js';
import { writeScopedViews } from '../database/scoped-views.js';

/** Writes the views that restricted accounts look at, as a start does, with the rights of the account the application works as. */
export async function writeViews({ source, applicationUrl, url }: TestDatabase): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    const query = (sql: string, params?: unknown[]): Promise<unknown[]> => runner.query(sql, params);
    await writeScopedViews(query, rowPolicies);
    const [app, owner] = [new URL(applicationUrl), new URL(url)];
    if (app.username !== owner.username) await grantApplication(query, decodeURIComponent(app.username), app.pathname.slice(1));
  } finally {
    await runner.release();
  }
}

/** Gives a built-in role of an office another reach; its accounts feel it with their next request. */
export async function restrictRole({ source }: Pick<TestDatabase, 'source'>, officeId: string, role: Role, reach: Partial<Reach>): Promise<void> {
  await source.query(
    `INSERT INTO office_role AS r (office_id, key, built_in, records, sealed, subtree) VALUES ($1, $2, true, $3, $4, $5)
     ON CONFLICT (office_id, key) DO UPDATE SET records = excluded.records, sealed = excluded.sealed, subtree = excluded.subtree`,
    [officeId, role, reach.records ?? null, reach.sealed ?? null, reach.subtree ?? null],
  );
  await source.query(`UPDATE office SET roles_version = roles_version + 1 WHERE id = $1`, [officeId]);
}
