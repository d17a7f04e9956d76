/**
 * Before the database tests: a PostgreSQL server of our own (or the one of DATABASE_URL), and in it one migrated template
 * from which each test file clones its own database (`libs/platform/api/src/testing`).
 */
import { randomUUID } from 'node:crypto';
import { startThrowaway } from '../postgres/throwaway.mjs';
import { makeTemplate } from './template.mjs';

export default async function startDatabase() {
  const own = process.env.DATABASE_URL ? null : await startThrowaway();
  const adminUrl = own ? own.url('postgres') : process.env.DATABASE_URL;
  const template = `tiepdan_template_${randomUUID().slice(0, 8)}`;
  try {
    await makeTemplate(adminUrl, template, own?.applicationUrl('postgres') ?? null);
  } catch (error) {
    await own?.stop();
    throw error;
  }
  process.env.TEST_DATABASE_ADMIN_URL = adminUrl;
  process.env.TEST_DATABASE_TEMPLATE = template;
  // On a borrowed server no account is made: there the application of the tests works as the owner.
  if (own) process.env.TEST_DATABASE_APPLICATION_URL = own.applicationUrl('postgres');
  globalThis.testDatabase = { server: own, adminUrl, template };
}
