import fs from 'node:fs';
import path from 'node:path';
import { ensureDatabase } from '../../tools/postgres/server.mjs';
import { startThrowaway } from '../../tools/postgres/throwaway.mjs';
import { startApi } from '../../tools/support/api-process.mjs';
import { buildWhereNeeded } from '../../tools/support/build.mjs';
import { freePort } from '../../tools/support/ports.mjs';

/**
 * Before all stories: a PostgreSQL of our own and the built application on a free port, with the demo data. Stories find it
 * at `STORY_URL`. With STORY_URL set from outside, that running application is used instead.
 */
export default async function startApplication(): Promise<() => Promise<void>> {
  if (process.env['STORY_URL']) return async () => undefined;
  const failed = (await buildWhereNeeded(['api', 'web'], () => undefined)).filter(({ code }) => code !== 0);
  if (failed.length) throw new Error(failed.map(({ output }) => output).join('\n'));
  const server = await startThrowaway();
  try {
    await ensureDatabase(server.url('postgres'), 'stories');
    const port = String(await freePort());
    const log = path.join(server.home, 'application.log');
    const env = {
      PORT: port,
      HOST: '127.0.0.1',
      DATABASE_URL: server.applicationUrl('stories'),
      DATABASE_OWNER_URL: server.url('stories'),
      DATA_DIR: path.join(server.home, 'data'),
      DEMO: 'true',
      // Citizens of the stories have addresses of their own, as behind the proxy of an office: the public pages count by address.
      TRUST_PROXY: '1',
      // A story does in a minute what an officer does in an hour.
      REQUESTS_PER_ACCOUNT: '6000',
      REQUESTS_PER_ADDRESS: '6000',
    };
    fs.mkdirSync(env.DATA_DIR, { recursive: true });
    const application = await startApi({ env, log });
    process.env['STORY_URL'] = application.url;
    process.env['STORY_LOG'] = log;
    return async () => {
      await application.stop();
      await server.stop();
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
